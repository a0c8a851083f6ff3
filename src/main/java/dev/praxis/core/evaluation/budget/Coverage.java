package dev.praxis.core.evaluation.budget;

import dev.praxis.core.statistics.contribution.Contribution;
import dev.praxis.core.statistics.contribution.ParetoFront;
import dev.praxis.core.statistics.contribution.TagNumbers;
import dev.praxis.core.statistics.contribution.ThresholdSweep;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which failures carry a tag that a rule is against, with tags by number so that every question
/// runs over arrays. Immutable.
final class Coverage {
  private final List<BudgetRule> rules;
  private final TagNumbers tags;
  private final int[][] against; // tags of each rule, in their order
  private final int[] heeded; // by how many rules, for each tag

  private Coverage(List<BudgetRule> rules, TagNumbers tags) {
    this.rules = rules;
    this.tags = tags;
    against = rules.stream().map(rule -> tags.of(Set.copyOf(rule.tags()))).toArray(int[][]::new);
    heeded = new int[tags.tags()];
    for (var each : against) {
      for (int tag : each) {
        heeded[tag]++;
      }
    }
  }

  static Coverage of(BudgetGround ground) {
    return new Coverage(
        ground.rules(), TagNumbers.of(ground.failures().stream().map(BudgetFailure::tag).toList()));
  }

  TagNumbers tags() {
    return tags;
  }

  /// Failures that a rule is against.
  int covered() {
    return IntStream.range(0, heeded.length)
        .filter(tag -> heeded[tag] > 0)
        .map(tags::carriers)
        .sum();
  }

  /// Failures that one rule is against.
  ///
  /// @param rule its place
  int covered(int rule) {
    return Arrays.stream(against[rule]).map(tags::carriers).sum();
  }

  /// Numbers of the failures that no rule is against once these are gone, rising.
  ///
  /// @param dropped ids
  int[] lost(Set<Long> dropped) {
    var left = heeded.clone();
    for (int rule = 0; rule < against.length; rule++) {
      if (dropped.contains(rules.get(rule).id())) {
        for (int tag : against[rule]) {
          left[tag]--;
        }
      }
    }
    var gone = new boolean[left.length];
    for (int tag = 0; tag < left.length; tag++) {
      gone[tag] = heeded[tag] > 0 && left[tag] == 0;
    }
    return tags.failuresOf(gone);
  }

  List<ThresholdSweep.Point> sweep() {
    return ThresholdSweep.of(
        rules.stream()
            .map(rule ->
                new ThresholdSweep.Candidate(
                    rule.support(), rule.tokens(), Set.copyOf(rule.tags())))
            .toList(),
        against,
        tags);
  }

  /// Of all rules of which coverage can say anything.
  ParetoFront.Front front() {
    return ParetoFront.of(
        IntStream.range(0, against.length)
            .filter(rule -> rules.get(rule).measurable())
            .mapToObj(rule ->
                new ParetoFront.Priced(
                    Long.toString(rules.get(rule).id()),
                    rules.get(rule).tokens(),
                    Arrays.stream(against[rule]).boxed().collect(Collectors.toSet())))
            .toList(),
        tags::carriers);
  }

  /// What one rule adds: all failures with one tag are shared by the same rules.
  Contribution contribution(int rule) {
    return Arrays.stream(against[rule])
        .mapToObj(tag -> Contribution.shared(tags.carriers(tag), heeded[tag]))
        .reduce(Contribution.none(), Contribution::plus);
  }
}
