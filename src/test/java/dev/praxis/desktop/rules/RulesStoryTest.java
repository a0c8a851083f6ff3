package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.StateTables;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a curator does to rules beside the file they change.
final class RulesStoryTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    try {
      var file = folder.resolve("CLAUDE.md");
      Files.writeString(file, "# Notes\n- Look twice.\n");
      workbench.exporter().open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workbench.rules().add("Before merging, run the slow tests.", List.of());
    workbench.rules().add("Before a release, read the changelog aloud.", List.of());
  }

  private void openRules() {
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("both rules wait", () -> shell.reads("Waiting 2"));
    shell.waitUntil("the file is compared", () -> shell.sees("#accept1"));
  }

  @Test
  void acceptingInTheDifferenceIsApprovingInTheQueue() {
    openRules();
    var atFirst = StateTables.of(workspace());

    shell.press(KeyCode.P);
    shell.waitUntil("both rules are in the file", () -> shell.sees("#accept2"));
    shell.click("#accept2");

    shell.waitUntil("one waits", () -> shell.reads("Waiting 1"));
    shell.waitUntil("it is approved", () -> statuses().get(1) == RuleStatus.APPROVED);

    shell.press(KeyCode.U);

    shell.waitUntil("both wait again", () -> StateTables.of(workspace()).equals(atFirst));
  }

  @Test
  void whileARuleIsWordedItIsLintedAndNoKeyDecides() {
    openRules();
    var atFirst = StateTables.of(workspace());

    shell.press(KeyCode.E).write(" Be careful with axes");

    shell.waitUntil("it is linted", () -> shell.reads("cannot be checked"));
    shell.waitUntil("the file is compared with it", () -> !shell.sees("#decide"));
    shell.press(KeyCode.ESCAPE);
    assertThat(StateTables.of(workspace())).isEqualTo(atFirst);
  }

  @Test
  void savingAndApprovingKeepsTheNewWords() {
    openRules();

    shell.press(KeyCode.E).write(" Twice.").press(KeyCode.CONTROL, KeyCode.ENTER);

    shell.waitUntil("one waits", () -> shell.reads("Waiting 1"));
    assertThat(rules().getFirst().text()).isEqualTo("Before merging, run the slow tests. Twice.");
    assertThat(statuses().getFirst()).isEqualTo(RuleStatus.APPROVED);
  }

  @Test
  void aRuleGetsItsScopeByKeyAndBackByUndo() {
    openRules();
    assertThat(shell.reads("Holds for everybody in the project.")).isTrue();

    shell.press(KeyCode.C).press(KeyCode.DIGIT1);
    shell.waitUntil("it is personal", () -> shell.reads("Holds for you alone"));
    assertThat(rules().getFirst().scope()).isEqualTo(new RuleScope.Personal());

    shell.press(KeyCode.C).press(KeyCode.DIGIT3).write("src/{api").press(KeyCode.ENTER);
    shell.waitUntil("a broken glob is told", () -> shell.reads("is no glob"));
    shell.write("}/**").press(KeyCode.ENTER);
    shell.waitUntil("it is about some files", () -> shell.reads("src/{api}/**"));
    assertThat(rules().getFirst().scope()).isEqualTo(new RuleScope.OnPath("src/{api}/**"));

    shell.press(KeyCode.U);
    shell.waitUntil("it is personal again", () -> shell.reads("Holds for you alone"));
  }

  private List<RuleStatus> statuses() {
    return rules().stream().map(Rule::status).toList();
  }

  private List<Rule> rules() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list();
    }
  }
}
