package dev.praxis.desktop.agents;

import static dev.praxis.core.agents.BusyAgents.CLAUDE;
import static dev.praxis.core.agents.BusyAgents.CURSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.core.agents.BusyAgents;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class AgentsViewModelTest {
  private static final String BACKUP = "Before a release, back the database up.";
  private static final String LOGS = "Never delete logs of a failed build.";

  @TempDir Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final Changes changes = new Changes();
  private Workbench workbench;
  private BusyAgents agents;
  private AgentsViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    agents = new BusyAgents(workbench);
    model = new AgentsViewModel(workbench.agents(), new InlineBackground(), dialogs, changes);
    changes.revisionProperty().subscribe((_, _) -> model.refresh());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void withoutAnyAgentNobodyIsThere() {
    model.refresh();
    assertThat(model.nobodyProperty().get()).isTrue();
    assertThat(model.clients()).isEmpty();
  }

  @Test
  void clientsAreListedBelowAllOfThem() {
    agents.call(CLAUDE, 14).call(CURSOR, 3);
    agents.rule(CLAUDE, BACKUP, "");
    model.refresh();
    assertThat(model.clients())
        .extracting(ClientRow::name, ClientRow::calls, ClientRow::errors, ClientRow::waiting)
        .contains(tuple("", 17L, 2L, 1L), tuple(CLAUDE, 14L, 2L, 1L), tuple(CURSOR, 3L, 0L, 0L));
  }

  @Test
  void acceptedRuleIsACandidateAndTheNextProposalIsSelected() {
    agents.call(CLAUDE, 1);
    agents.rule(CLAUDE, BACKUP, "");
    agents.rule(CLAUDE, LOGS, "");
    model.refresh();
    assertThat(selected()).isEqualTo(LOGS);

    model.accept();

    assertThat(selected()).isEqualTo(BACKUP);
    assertThat(workbench.rules().queue())
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.text()).isEqualTo(LOGS);
          assertThat(rule.status()).isEqualTo(RuleStatus.CANDIDATE);
          assertThat(rule.author()).isEqualTo("agent");
        });
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);
  }

  @Test
  void undoBringsTheProposalAndThePersonBackToIt() {
    agents.call(CLAUDE, 1);
    agents.rule(CLAUDE, BACKUP, "");
    agents.rule(CLAUDE, LOGS, "");
    model.refresh();
    model.accept();

    workbench.history().undo();
    changes.changed();

    assertThat(selected()).isEqualTo(LOGS);
    assertThat(model.waiting()).isPresent();
    assertThat(workbench.rules().queue()).isEmpty();
  }

  @Test
  void rejectedProposalKeepsItsReason() {
    agents.call(CLAUDE, 1);
    agents.rule(CLAUDE, BACKUP, "");
    model.refresh();
    model.reject(model.waiting().orElseThrow(), "Too vague");

    assertThat(model.proposals()).extracting(AgentProposal::state).containsExactly(State.REJECTED);
    assertThat(Objects.requireNonNull(model.examinedProperty().get()).reason())
        .isEqualTo("Too vague");
    assertThat(model.waiting()).isEmpty();
  }

  @Test
  void whatSpeaksAgainstAProposalIsFound() {
    agents.call(CURSOR, 1);
    agents.rule(CURSOR, "Always be careful and as needed check things.", "");
    model.refresh();
    assertThat(Objects.requireNonNull(model.examinedProperty().get()).findings()).isNotEmpty();
  }

  @Test
  void decisionMadeElsewhereMeanwhileIsToldAndShown() {
    agents.call(CLAUDE, 1);
    agents.rule(CLAUDE, BACKUP, "");
    model.refresh();
    workbench.agents().reject(model.waiting().orElseThrow().id(), "");

    model.accept();

    assertThat(dialogs.failures).hasSize(1);
    assertThat(model.proposals()).extracting(AgentProposal::state).containsExactly(State.REJECTED);
  }

  @Test
  void clientIsStoppedAndLetGoOnAgain() {
    agents.call(CLAUDE, 1);
    model.refresh();
    model.choose(model.clients().get(1));
    model.toggleStopped();
    assertThat(workbench.agents().stopped(CLAUDE)).isTrue();
    assertThat(Objects.requireNonNull(model.clientProperty().get()).stopped()).isTrue();
    model.toggleStopped();
    assertThat(workbench.agents().stopped(CLAUDE)).isFalse();
  }

  @Test
  void acceptedOutcomeCountsAsVerified() {
    workbench.skills().importAll(SkillSamples.read());
    var skill = workbench.skills().find("postgresql_migration_deploy").orElseThrow();
    agents.call(CLAUDE, 1);
    agents.run(CLAUDE, skill.name());
    model.refresh();
    int before = skill.reliability().runs();

    model.accept();

    assertThat(workbench.skills().existing(skill.id()).reliability().runs()).isEqualTo(before + 1);
  }

  @Test
  void choosingAClientShowsOnlyWhatItDid() {
    agents.call(CLAUDE, 3).call(CURSOR, 2);
    agents.rule(CLAUDE, BACKUP, "");
    agents.rule(CURSOR, LOGS, "");
    model.refresh();
    model.choose(row(CURSOR));
    assertThat(model.proposals()).extracting(AgentProposal::client).containsExactly(CURSOR);
    assertThat(model.log().calls()).hasSize(2).allMatch(call -> call.client().equals(CURSOR));
  }

  @Test
  void callsAreReadPageByPageWithoutGapOrRepetition() {
    agents.call(CLAUDE, 2 * CallLog.PAGE + 50);
    model.refresh();
    assertThat(model.log().calls()).hasSize(CallLog.PAGE);
    model.log().more();
    model.log().more();
    assertThat(model.log().completeProperty().get()).isTrue();
    assertThat(ids()).hasSize(2 * CallLog.PAGE + 50).doesNotHaveDuplicates();
    assertThat(ids()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void newCallsComeOnTopOfThoseRead() {
    agents.call(CLAUDE, 2 * CallLog.PAGE);
    model.refresh();
    model.log().more();
    agents.call(CLAUDE, CallLog.PAGE + 7);
    model.refresh();
    assertThat(ids()).hasSize(3 * CallLog.PAGE + 7).doesNotHaveDuplicates();
  }

  @Test
  void tooManyNewCallsBeginTheLogAnew() {
    agents.call(CLAUDE, 5);
    model.refresh();
    agents.call(CLAUDE, 11 * CallLog.PAGE);
    model.refresh();
    assertThat(ids()).hasSize(CallLog.PAGE).doesNotHaveDuplicates();
    model.log().more();
    assertThat(ids()).hasSize(2 * CallLog.PAGE);
  }

  @Test
  void errorsOnlyAreTheCallsThatFailed() {
    agents.call(CLAUDE, 21);
    model.refresh();
    model.log().errorsOnlyProperty().set(true);
    assertThat(model.log().calls()).hasSize(3).allMatch(AgentCall::error);
  }

  private List<Long> ids() {
    return model.log().calls().stream().map(AgentCall::id).toList();
  }

  private ClientRow row(String name) {
    return model.clients().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String selected() {
    return Objects.requireNonNull(model.proposalProperty().get()).text();
  }
}
