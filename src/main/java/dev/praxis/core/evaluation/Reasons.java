package dev.praxis.core.evaluation;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in words why a held-out failure was caught or missed.
///
/// @param rules of every status
/// @param seen support of each tag in the training split
record Reasons(List<Rule> rules, Map<String, Integer> seen, int threshold) {
  /// Of several rules for a tag, the one nearest to being in force explains best.
  private static final List<RuleStatus> NEAREST_FIRST =
      List.of(
          RuleStatus.CANDIDATE,
          RuleStatus.SNOOZED,
          RuleStatus.RETIRED,
          RuleStatus.MERGED,
          RuleStatus.REJECTED);

  static String caught(String tag, List<Long> by) {
    var ids = by.stream().map(Object::toString).collect(Collectors.joining(" and "));
    return (by.size() == 1 ? "rule " + ids + " carries " : "rules " + ids + " carry ") + tag;
  }

  String missed(String tag) {
    if (tag.isEmpty()) {
      return "the session failed and carries no tag: nobody has said what went wrong";
    }
    return rules.stream()
        .filter(rule -> rule.tags().contains(tag))
        .min(Comparator.comparingInt(rule -> NEAREST_FIRST.indexOf(rule.status())))
        .map(Reasons::notInForce)
        .orElseGet(() -> noRule(tag));
  }

  private static String notInForce(Rule rule) {
    var name = "rule " + rule.id() + " for it ";
    return switch (rule.status()) {
      case CANDIDATE -> name + "is still a candidate";
      case SNOOZED -> name + "is a draft and snoozed";
      case RETIRED -> name + "was retired";
      case MERGED -> name + "was merged into another";
      case REJECTED -> name + "was rejected";
      case APPROVED, EXPORTED -> throw new IllegalStateException(name + "is in force");
    };
  }

  private String noRule(String tag) {
    int times = seen.getOrDefault(tag, 0);
    return "no rule carries %s; it was seen %d %s in training (threshold %d)"
        .formatted(tag, times, times == 1 ? "time" : "times", threshold);
  }
}
