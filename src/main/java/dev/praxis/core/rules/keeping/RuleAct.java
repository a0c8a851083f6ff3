package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a curator does to a rule's status.
enum RuleAct {
  APPROVE(RuleStatus.APPROVED),
  REJECT(RuleStatus.REJECTED),
  SNOOZE(RuleStatus.SNOOZED),
  RETIRE(RuleStatus.RETIRED),
  REOPEN(RuleStatus.CANDIDATE);

  private final RuleStatus next;

  RuleAct(RuleStatus next) {
    this.next = next;
  }

  RuleStatus next() {
    return next;
  }

  /// As kept with the decision: `approve`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As a person says it: `Approve rule 12`, `Approve 3 rules`.
  String label(List<Long> ids) {
    var verb = name().charAt(0) + word().substring(1);
    return ids.size() == 1 ? verb + " rule " + ids.getFirst() : verb + " " + ids.size() + " rules";
  }

  /// What is decided, as kept with the decision: `rule/12,14`.
  static String subject(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "rule/", ""));
  }

  /// @throws Problem where the rule's status does not allow the act
  void check(Rule rule) {
    if (rule.status().leadsTo(next)) {
      return;
    }
    var possible =
        Arrays.stream(values())
            .filter(act -> rule.status().leadsTo(act.next))
            .map(RuleAct::word)
            .collect(Collectors.joining(" or "));
    throw new Problem(
        "Rule %d is %s; nobody can %s it now.".formatted(rule.id(), rule.status().word(), word()),
        possible.isEmpty()
            ? "Work on the rule it was merged into."
            : "You can " + possible + " it.");
  }
}
