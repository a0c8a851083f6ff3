package dev.praxis.core.skills.composing;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// How often a whole would end well that does so only where each of its parts does: the product of
/// the parts' reliabilities, as long as one part's failing tells nothing of another's. What is
/// expected of the whole, not what its own runs have shown.
///
/// The interval holds the middle 95 % of products of draws from the parts' Jeffreys posteriors,
/// where half a success counts as half a success and half a failure. The seed is always the same,
/// so the same counts give the same interval.
///
/// Source: H. F. Martz, R. A. Waller, Bayesian Reliability Analysis (1982), chapter 11, series
/// systems of independent components.
///
/// @param point the product; NaN where a part has no verified run
/// @param draws how many products were drawn
/// @param parts in their order
public record SeriesReliability(
    double point, Interval interval, int draws, long seed, List<Part> parts) {
  private static final int DRAWS = 100_000;
  private static final long SEED = 20_240_229;
  private static final double TAIL = 0.025;

  public SeriesReliability {
    parts = List.copyOf(parts);
  }

  /// A part with what its own runs have shown.
  public record Part(String name, Reliability reliability) {}

  /// Of skills one after the other.
  public static SeriesReliability of(List<Skill> skills) {
    var parts = skills.stream().map(skill -> new Part(skill.name(), skill.reliability())).toList();
    double point = 1;
    for (var part : parts) {
      point *= part.reliability().point();
    }
    var products = products(parts);
    var method = "product of jeffreys posteriors, %,d draws, seed %d".formatted(DRAWS, SEED);
    var interval =
        new Interval(
            method, products[(int) (TAIL * DRAWS)], products[(int) ((1 - TAIL) * DRAWS) - 1]);
    return new SeriesReliability(point, interval, DRAWS, SEED, parts);
  }

  /// Ascending.
  private static double[] products(List<Part> parts) {
    var random = new SplittableRandom(SEED);
    UniformRandomProvider bits = random::nextLong;
    var products = new double[DRAWS];
    Arrays.fill(products, 1);
    for (var part : parts) {
      var sampler = posterior(part.reliability()).createSampler(bits);
      for (int i = 0; i < DRAWS; i++) {
        products[i] *= sampler.sample();
      }
    }
    Arrays.sort(products);
    return products;
  }

  private static BetaDistribution posterior(Reliability reliability) {
    double half = reliability.partial() / 2.0 + 0.5;
    return BetaDistribution.of(reliability.success() + half, reliability.failure() + half);
  }
}
