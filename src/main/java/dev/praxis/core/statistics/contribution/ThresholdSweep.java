package dev.praxis.core.statistics.contribution;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

  /// The same as for [TagNumbers] of these failures.
  ///
  /// @param failures the tag of each
  public static List<Point> of(Collection<Candidate> rules, Collection<String> failures) {
    return of(rules, TagNumbers.of(failures));
  }

  /// From threshold 1 to one past the greatest support, in time linear in rules, tags and
  /// thresholds: how many failures carry a tag was counted when it got its number.
  public static List<Point> of(Collection<Candidate> rules, TagNumbers failures) {
    int greatest = rules.stream().mapToInt(Candidate::support).max().orElse(0);
    var supports = new int[failures.tags()];
    var standing = new int[greatest + 2];
    var tokens = new int[greatest + 2];
    for (var rule : rules) {
      standing[rule.support()]++;
      tokens[rule.support()] += rule.tokens();
      for (int tag : failures.of(rule.tags())) {
        supports[tag] = Math.max(supports[tag], rule.support());
      }
    }
    var caught = new int[greatest + 2];
    for (int tag = 0; tag < supports.length; tag++) {
      caught[supports[tag]] += failures.carriers(tag);
    }
    caught[0] = 0;
    Arrays.asList(standing, tokens, caught).forEach(ThresholdSweep::sumFromAbove);
    return IntStream.rangeClosed(1, greatest + 1)
        .mapToObj(at -> new Point(at, standing[at], tokens[at], caught[at], failures.failures()))
        .toList();
  }

  private static void sumFromAbove(int[] counts) {
    for (int i = counts.length - 2; i >= 0; i--) {
      counts[i] += counts[i + 1];
    }
  }
}
