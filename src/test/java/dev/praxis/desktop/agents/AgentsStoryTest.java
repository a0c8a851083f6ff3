package dev.praxis.desktop.agents;

import static dev.praxis.core.agents.BusyAgents.CLAUDE;
import static dev.praxis.core.agents.BusyAgents.CURSOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.agents.BusyAgents;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.Sight;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a curator does with agents, by key alone.
final class AgentsStoryTest extends WorkbenchTest {
  private static final String BACKUP = "Before a release, back the database up.";
  private static final String LOGS = "Never delete logs of a failed build.";

  @Override
  protected void prepare(Workbench workbench) {
    var agents = new BusyAgents(workbench);
    agents.call(CURSOR, 300).call(CLAUDE, 14);
    agents.rule(CLAUDE, BACKUP, "The release of May was lost.");
    agents.rule(CURSOR, LOGS, "Nobody could tell why the build broke.");
  }

  @Test
  void proposalsAreDecidedByKeyAndTakenBack() {
    var page = new AgentsPage(shell).open().waitUntilReads("Proposals 2").waitUntilReads(LOGS);
    page.waitUntilReads("Nobody could tell why the build broke.");

    page.accept().waitUntilReads("The release of May was lost.").waitUntilReads("Proposals 1");
    page.rejectFor(KeyCode.DIGIT1).waitUntilReads("Proposals 0");

    shell.go(Tab.RULES);
    page.waitUntilReads("Waiting 1").waitUntilReads("proposed by cursor");
    page.undo().undo().waitUntilReads("Waiting 0");
    shell.go(Tab.AGENTS);
    page.waitUntilReads("Proposals 2");
  }

  @Test
  void whatAgentsDoMeanwhileArrivesAndNothingMoves() {
    var page = new AgentsPage(shell).open().showCalls().waitUntilReads("find_skills");
    var calls = stage.getScene().lookup(".agents .table-view");
    Sight.scroll(calls, 30);
    var before = Sight.of(calls);

    elsewhere(workbench -> new BusyAgents(workbench).call(CLAUDE, 5));

    page.waitUntilReads("319 calls");
    assertThat(Sight.of(calls)).isEqualTo(before);
  }

  @Test
  void aClientIsStoppedByKey() {
    var page = new AgentsPage(shell).open().waitUntilReads("Proposals 2").choose(CURSOR);
    page.waitUntilReads("Stop this agent").stopOrLetGoOn().waitUntilReads("stopped");
    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.agents().stopped(CURSOR)).isTrue();
    }
    page.stopOrLetGoOn().waitUntilReads("Stop this agent");
  }

  @Test
  void failedCallsAreListedAloneAndOpened() {
    var page = new AgentsPage(shell).open().waitUntilReads("Proposals 2").failedOnly();
    page.waitUntilReads("get_skill").waitUntilReads("There is no skill");
    page.openDetails().waitUntilReads("get_skill, called by");
    shell.press(KeyCode.ESCAPE);
    assertThat(shell.reads("get_skill, called by")).isFalse();
  }

  @Test
  void acceptedRuleIsShownInTheRules() {
    var page = new AgentsPage(shell).open().waitUntilReads("Proposals 2").accept();
    page.waitUntilReads("accepted");
    shell.press(KeyCode.J).press(KeyCode.J).press(KeyCode.O);
    shell.waitUntil("the rules are shown", () -> shell.shownTab() == Tab.RULES);
    elsewhere(workbench ->
        assertThat(workbench.rules().queue().getFirst().status()).isEqualTo(RuleStatus.CANDIDATE));
  }

  private void elsewhere(Consumer<Workbench> act) {
    try (var workbench = Workbench.open(workspace())) {
      act.accept(workbench);
    }
  }
}
