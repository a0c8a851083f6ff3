package dev.praxis.core.statistics.contribution;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each threshold of support would have cost and caught.
public final class ThresholdSweep {
  private ThresholdSweep() {}

  /// A rule that would stand from the support of its tag on down.
  ///
  /// @param support lineages of the training split that carry its tag
  /// @param tokens of its line
  /// @param tags it addresses
  public record Candidate(int support, int tokens, Set<String> tags) {
    public Candidate {
      tags = Set.copyOf(tags);
    }
  }

  /// One threshold.
  ///
  /// @param rules that reach it
  /// @param tokens of these rules, on every call
  /// @param caught failures with a tag that one of these rules addresses
  /// @param of so many failures
  public record Point(int threshold, int rules, int tokens, int caught, int of) {

    /// Of the share caught.
    public Interval interval() {
      return Intervals.wilson(caught, of);
    }

    /// NaN where nothing is caught.
    public double tokensPerCaught() {
      return (double) tokens / caught;
    }
  }

  /// From threshold 1 to one past the greatest support, in time linear in rules and failures.
  ///
  /// @param failures the tag of each
  public static List<Point> of(Collection<Candidate> rules, Collection<String> failures) {
    int greatest = rules.stream().mapToInt(Candidate::support).max().orElse(0);
    Map<String, Integer> supports = new HashMap<>();
    var standing = new int[greatest + 2];
    var tokens = new int[greatest + 2];
    for (var rule : rules) {
      standing[rule.support()]++;
      tokens[rule.support()] += rule.tokens();
      rule.tags().forEach(tag -> supports.merge(tag, rule.support(), Math::max));
    }
    var caught = new int[greatest + 2];
    for (var tag : failures) {
      caught[supports.getOrDefault(tag, 0)]++;
    }
    caught[0] = 0;
    Arrays.asList(standing, tokens, caught).forEach(ThresholdSweep::sumFromAbove);
    var points = new ArrayList<Point>();
    for (int threshold = 1; threshold <= greatest + 1; threshold++) {
      points.add(
          new Point(
              threshold,
              standing[threshold],
              tokens[threshold],
              caught[threshold],
              failures.size()));
    }
    return List.copyOf(points);
  }

  private static void sumFromAbove(int[] counts) {
    for (int i = counts.length - 2; i >= 0; i--) {
      counts[i] += counts[i + 1];
    }
  }
}
