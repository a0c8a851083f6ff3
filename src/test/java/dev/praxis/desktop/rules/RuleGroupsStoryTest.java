package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.keeping.Rejection;
import dev.praxis.desktop.StateTables;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Rules that say nearly the same, decided together; and why rules are rejected.
final class RuleGroupsStoryTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    workbench.rules().add("Before merging a branch, run the whole test suite again.", List.of());
    workbench.rules().add("Name each branch after the ticket it is for.", List.of());
    workbench.rules().add("Before merging a branch, run the whole test suite.", List.of());
  }

  private void openRules() {
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("three rules wait", () -> shell.reads("Waiting 3"));
    shell.waitUntil("two of them are one line", () -> shell.reads("1 more says nearly the same"));
  }

  @Test
  void aGroupIsOpenedAndOneOfItApprovedWithTheOtherInIt() {
    openRules();
    var atFirst = StateTables.of(workspace());

    shell.press(KeyCode.G);
    shell.waitUntil("it is open", () -> shell.reads("Hide the 1 that says nearly the same"));
    shell.press(KeyCode.SHIFT, KeyCode.A);
    shell.waitUntil("it is looked at", () -> shell.sees("#approveGroupNow"));
    shell.press(KeyCode.ENTER);

    shell.waitUntil("one waits", () -> shell.reads("Waiting 1"));
    shell.waitUntil("one is in force", () -> shell.reads("In force 1"));
    assertThat(statuses())
        .containsExactly(RuleStatus.APPROVED, RuleStatus.CANDIDATE, RuleStatus.MERGED);

    shell.press(KeyCode.U);
    shell.waitUntil("all wait again", () -> StateTables.of(workspace()).equals(atFirst));
  }

  @Test
  void aGroupIsRejectedWithOneReason() {
    openRules();

    shell.press(KeyCode.SHIFT, KeyCode.X);
    shell.waitUntil("it is looked at", () -> shell.sees("#rejectGroupNow"));
    shell.write("they test themselves").press(KeyCode.ENTER);

    shell.waitUntil("one waits", () -> shell.reads("Waiting 1"));
    shell.waitUntil(
        "both reasons are kept",
        () -> reason(1).equals("they test themselves") && reason(3).equals(reason(1)));
  }

  @Test
  void aDigitSaysWhyARuleWasRejectedAndUndoTakesBothBack() {
    openRules();
    var atFirst = StateTables.of(workspace());

    shell.press(KeyCode.X);
    shell.waitUntil("it is asked why", () -> shell.reads("Rejected rule 1. Why?"));
    shell.press(KeyCode.DIGIT3);
    shell.waitUntil("the reason is kept", () -> reason(1).equals("A one-off"));
    shell.waitUntil("nothing is asked any more", () -> !shell.reads("Rejected rule 1. Why?"));

    shell.press(KeyCode.U);
    shell.waitUntil("all is as before", () -> StateTables.of(workspace()).equals(atFirst));
  }

  @Test
  void aRuleIsMergedIntoOneThatIsTypedFor() {
    openRules();

    shell.press(KeyCode.M);
    shell.waitUntil("it is asked into which", () -> shell.sees("#mergeField"));
    shell.write("ticket");
    shell.waitUntil("one is offered", () -> shell.reads("Merge into rule 2"));
    shell.press(KeyCode.ENTER);

    shell.waitUntil("two wait", () -> shell.reads("Waiting 2"));
    shell.waitUntil("it is merged", () -> statuses().getFirst() == RuleStatus.MERGED);
  }

  private List<RuleStatus> statuses() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list().stream().map(Rule::status).toList();
    }
  }

  private String reason(long rule) {
    try (var workbench = Workbench.open(workspace())) {
      return Optional.ofNullable(workbench.rules().rejections().get(rule))
          .map(Rejection::reason)
          .orElse("");
    }
  }
}
