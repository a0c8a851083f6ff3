package dev.praxis.core.rules.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.session.Split;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rule is exported; sessions go on.
class RuleMonitorTest {
  private static final String PNPM = "Use `pnpm` instead of `npm`.";

  @TempDir Path folder;
  private Path workspace;
  private Path project;
  private int made;

  @BeforeEach
  void name() {
    workspace = folder.resolve("w.db");
    project = folder.resolve("shop");
  }

  @Test
  void countsChancesKeptAndBrokenBeforeAndAfterTheExport() {
    before(session -> ran(session, "npm install"));
    before(session -> ran(session, "ls"));
    long rule = exported(PNPM, List.of());
    assertThat(standing(rule).stage()).isEqualTo(Stage.EXPORTED);

    after(session -> ran(session, "pnpm install"));
    after(session -> ran(session, "npm test"));
    after(session -> ran(session, "ls -l"));
    mine();

    var standing = standing(rule);
    assertThat(standing.stage()).isEqualTo(Stage.MONITORED);
    assertThat(standing.monitoring().before()).isEqualTo(new Tally(2, 1, 0, 1, 0));
    assertThat(standing.monitoring().after()).isEqualTo(new Tally(3, 2, 1, 1, 0));
    assertThat(standing.monitoring().since())
        .extracting(each -> each.judgement().verdict().word(), each -> each.judgement().steps())
        .containsExactly(
            tuple("no_chance", List.of()),
            tuple("violated", List.of(1)),
            tuple("followed", List.of(1)));
    assertThat(standing.suggestions()).isEmpty();
  }

  @Test
  void leavesOutWhatTheFileDoesNotSpeakTo() {
    long rule = exported(PNPM, List.of());
    after(session -> ran(session, "npm ci").with("cwd", folder.resolve("mail").toString()));
    after(session -> ran(session, "npm ci").heldOut());
    after(session -> ran(session, "npm ci").split(Split.QUARANTINE));
    after(session -> ran(session, "npm ci").with("task", "benchmark-1"));
    after(session -> ran(session, "npm ci").with("relation", "subagent"));
    after(session -> ran(session, "npm ci").with("cwd", project.resolve("web").toString()));
    mine();

    assertThat(standing(rule).monitoring().after()).isEqualTo(new Tally(1, 1, 0, 1, 0));
  }

  @Test
  void signalsAndTheCuratorsWordCount() {
    long rule = exported("Run the tests before you report.", List.of("forgot_to_run_tests"));
    after(session -> edited(session).agent("Done.").tag("forgot_to_run_tests"));
    after(session -> ran(edited(session), "mvn test"));
    after(RuleMonitorTest::edited);
    after(session -> ran(session, "ls"));
    mine();

    assertThat(standing(rule).monitoring().after()).isEqualTo(new Tally(4, 3, 1, 1, 1));
  }

  @Test
  void undoingTheExportUndoesTheMonitoring() {
    long rule = exported(PNPM, List.of());
    after(session -> ran(session, "npm ci"));
    mine();
    assertThat(standing(rule).stage()).isEqualTo(Stage.MONITORED);

    open(workbench -> workbench.history().undo());

    assertThat(standing(rule).stage()).isEqualTo(Stage.APPROVED);
    assertThat(standing(rule).monitoring().after()).isEqualTo(Tally.NOTHING);
    open(workbench -> workbench.history().redo());
    assertThat(standing(rule).monitoring().after().violated()).isEqualTo(1);
  }

  @Test
  void anotherWordingIsJudgedAnew() {
    long rule = exported(PNPM, List.of());
    after(session -> ran(session, "npm ci"));
    mine();
    open(workbench -> workbench.rules().edit(rule, "Use `npm` instead of `pnpm`."));
    mine();

    assertThat(standing(rule).monitoring().after()).isEqualTo(new Tally(1, 1, 1, 0, 0));
  }

  @Test
  void aRuleForSomeFilesSpeaksWhereTheyAreTouched() {
    long rule = exported("Run the tests before you report.", List.of("forgot_to_run_tests"));
    open(workbench ->
        workbench.ruleBook().scoping().decide(List.of(rule), RuleScope.of("path", "web/**")));
    after(RuleMonitorTest::edited);
    mine();

    assertThat(standing(rule).monitoring().after()).isEqualTo(new Tally(1, 0, 0, 0, 0));
  }

  @Test
  void threeViolationsSuggestAGateThatCanBeCopied() {
    long rule = exported(PNPM, List.of());
    for (int i = 0; i < 3; i++) {
      after(session -> ran(session, "npm ci"));
    }
    mine();

    assertThat(standing(rule).suggestions())
        .singleElement()
        .isInstanceOfSatisfying(
            Suggestion.AddGate.class,
            gate -> {
              assertThat(gate.reason()).contains("3 of 3 (44–100 %)");
              assertThat(gate.gate().orElseThrow().text()).contains("PreToolUse", "exit 2");
            });
  }

  @Test
  void aRuleWithoutAChanceForLongIsStaleButOneThatWorksIsNot() {
    long quiet = exported(PNPM, List.of());
    for (int i = 0; i < 30; i++) {
      after(session -> ran(session, "ls"));
    }
    mine();
    assertThat(standing(quiet).suggestions())
        .singleElement()
        .isInstanceOfSatisfying(
            Suggestion.Stale.class,
            stale -> assertThat(stale.reason()).contains("last 30 sessions"));

    after(session -> ran(session, "pnpm ci"));
    mine();
    assertThat(standing(quiet).suggestions()).isEmpty();
  }

  private long exported(String text, List<String> tags) {
    var id = new long[1];
    open(workbench -> {
      id[0] = workbench.rules().add(text, tags).id();
      workbench.rules().approve(List.of(id[0]));
      project.toFile().mkdirs();
      var preview = workbench.exporter().preview(project.resolve("CLAUDE.md"));
      workbench.exporter().export(preview);
    });
    return id[0];
  }

  private void before(Consumer<SampleRows.Row> story) {
    session(Duration.ofDays(-10), story);
  }

  private void after(Consumer<SampleRows.Row> story) {
    session(Duration.ofMinutes(1), story);
  }

  /// Each a second after the one before it.
  private void session(Duration fromNow, Consumer<SampleRows.Row> story) {
    try (var database = Database.open(workspace)) {
      var at = Instant.now().plus(fromNow).plusSeconds(made);
      var row =
          new SampleRows(database)
              .session("s" + made++)
              .with("cwd", project.toString())
              .with("started_at", at.toEpochMilli());
      story.accept(row.user("Go on."));
    }
  }

  private static SampleRows.Row ran(SampleRows.Row session, String command) {
    return session.call("Bash", command).ok("ok");
  }

  private static SampleRows.Row edited(SampleRows.Row session) {
    return session.call("Edit", "src/Cart.java").ok("changed");
  }

  private void mine() {
    open(workbench -> workbench.miner().mine(2, Progress.ignored()));
  }

  private RuleStanding standing(long rule) {
    try (var workbench = Workbench.open(workspace)) {
      return workbench.ruleBook().monitor().standing(rule);
    }
  }

  private void open(Consumer<Workbench> act) {
    try (var workbench = Workbench.open(workspace)) {
      act.accept(workbench);
    }
  }
}
