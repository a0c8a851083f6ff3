package dev.praxis.core.statistics.contribution;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

  /// From threshold 1 to one past the greatest support.
  ///
  /// @param failures the tag of each
  public static List<Point> of(Collection<Candidate> rules, Collection<String> failures) {
    var tags = TagNumbers.of(failures);
    var against = rules.stream().map(rule -> tags.of(rule.tags())).toArray(int[][]::new);
    return of(List.copyOf(rules), against, tags);
  }

  /// The same, in time linear in rules, tags and thresholds: names were looked up before, and how
  /// many failures carry a tag was counted when it got its number.
  ///
  /// @param against numbers of the tags of each rule
  /// @param failures whose tags these are
  public static List<Point> of(List<Candidate> rules, int[][] against, TagNumbers failures) {
    int greatest = 0;
    for (var rule : rules) {
      greatest = Math.max(greatest, rule.support());
    }
    var supports = new int[failures.tags()];
    var standing = new int[greatest + 2];
    var tokens = new int[greatest + 2];
    for (int i = 0; i < against.length; i++) {
      int support = rules.get(i).support();
      standing[support]++;
      tokens[support] += rules.get(i).tokens();
      for (int tag : against[i]) {
        supports[tag] = Math.max(supports[tag], support);
      }
    }
    var caught = caught(supports, greatest, failures);
    Arrays.asList(standing, tokens, caught).forEach(ThresholdSweep::sumFromAbove);
    var points = new ArrayList<Point>(greatest + 1);
    for (int at = 1; at <= greatest + 1; at++) {
      points.add(new Point(at, standing[at], tokens[at], caught[at], failures.failures()));
    }
    return points;
  }

  /// Failures by the greatest support of a rule against them.
  private static int[] caught(int[] supports, int greatest, TagNumbers failures) {
    var caught = new int[greatest + 2];
    for (int tag = 0; tag < supports.length; tag++) {
      caught[supports[tag]] += failures.carriers(tag);
    }
    caught[0] = 0;
    return caught;
  }

  private static void sumFromAbove(int[] counts) {
    for (int i = counts.length - 2; i >= 0; i--) {
      counts[i] += counts[i + 1];
    }
  }
}
