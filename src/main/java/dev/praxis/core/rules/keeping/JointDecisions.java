package dev.praxis.core.rules.keeping;

import dev.praxis.core.review.History;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import java.util.List;
import java.util.Optional;

/// What a person does at once and takes back at once, though it is several acts: each is one
/// decision, made whole or not at all.
public final class JointDecisions {
  private final RuleStore rules;
  private final RuleMerging merging;
  private final WaiverStore waivers;
  private final History history;

  public JointDecisions(
      RuleStore rules, RuleMerging merging, WaiverStore waivers, History history) {
    this.rules = rules;
    this.merging = merging;
    this.waivers = waivers;
    this.history = history;
  }

  /// Words a rule anew and takes it into the next export.
  public void editAndApprove(long id, String text) {
    together(
        "approve",
        List.of(id),
        "Edit and approve rule " + id,
        () -> {
          rules.edit(id, text);
          rules.approve(List.of(id));
        });
  }

  /// Takes one of several rules that say the same into the next export; the others become part of
  /// it.
  ///
  /// @param others at least one
  public void approveWith(long id, List<Long> others) {
    together(
        "approve",
        List.of(id),
        "Approve rule %d, merge %s into it".formatted(id, counted(others)),
        () -> {
          merging.merge(others, id);
          rules.approve(List.of(id));
        });
  }

  /// Takes a rule that was retired or rejected into the next export again.
  public void reinstate(long id) {
    together(
        "approve",
        List.of(id),
        "Put rule %d back in force".formatted(id),
        () -> {
          rules.reopen(List.of(id));
          rules.approve(List.of(id));
        });
  }

  /// Remembers of two rules that contradict each other that both hold.
  ///
  /// @param mirrored the same finding as the other rule has it; empty where it has none
  public void keepBoth(
      long rule, Finding finding, long other, Optional<Finding> mirrored, String reason) {
    together(
        "waive",
        List.of(rule, other),
        "Keep both rule %d and rule %d".formatted(rule, other),
        () -> {
          waivers.waive(rule, finding, 0, reason);
          mirrored.ifPresent(same -> waivers.waive(other, same, 0, reason));
        });
  }

  /// Says why rules were rejected a moment ago. Part of that decision, so that one undo takes back
  /// both; a decision of its own where another was made since.
  ///
  /// @param ids as they were given when they were rejected
  public void because(List<Long> ids, String reason) {
    var checked = RejectionStore.checked(reason);
    var subject = RuleAct.subject(ids);
    boolean amended =
        history.amend(
            RuleAct.REJECT.word(),
            subject,
            handle -> ids.forEach(id -> RejectionStore.explain(handle, id, checked)));
    if (!amended) {
      history.decide(
          "reason",
          subject,
          "Say why %s rejected".formatted(ids.size() == 1 ? "a rule was" : "rules were"),
          handle -> {
            ids.forEach(id -> RejectionStore.explain(handle, id, checked));
            return true;
          });
    }
  }

  private void together(String act, List<Long> ids, String label, Runnable acts) {
    history.decide(
        act,
        RuleAct.subject(ids),
        label,
        _ -> {
          acts.run();
          return true;
        });
  }

  private static String counted(List<Long> rules) {
    return rules.size() == 1 ? "rule " + rules.getFirst() : rules.size() + " rules";
  }
}
