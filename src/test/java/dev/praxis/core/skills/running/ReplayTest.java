package dev.praxis.core.skills.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillText.Step;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.running.StepResult.Status;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.skills.runs.StepReport;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  private static final Replay.Terms TERMS = new Replay.Terms(null, "a task", "a note");

  @TempDir private Path folder;
  private Database database;
  private SkillStore skills;
  private SkillRunStore runs;
  private ReplayPlanner planner;
  private Replay replay;

  @BeforeEach
  void openWorkspace() {
    database = Database.open(folder.resolve("praxis.db"));
    var history = new History(database);
    skills = new SkillStore(database, history);
    runs = new SkillRunStore(database, history);
    planner = new ReplayPlanner(skills::find);
    replay = new Replay(runs);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void parametersAreFilledInEverywhere() {
    var skill =
        added(
            "serve",
            Step.of(
                "Serve it: `serve --port {port} {file}`", Map.of("where", "{file}"), "on {port}"));

    var step = planner.plan(skill, Map.of("port", "80", "file", "a b")).steps().getFirst();

    assertThat(step.action()).isEqualTo("Serve it: `serve --port 80 a b`");
    assertThat(step.commands()).containsExactly("serve --port 80 'a b'");
    assertThat(step.expected()).isEqualTo("on 80");
    assertThat(step.parameters()).containsExactly(Map.entry("where", "a b"));
  }

  @Test
  void aMissingValueIsAskedForByName() {
    var skill = added("serve", Step.of("Run `serve {port} {file}`", Map.of(), ""));

    assertThat(planner.missing(skill, Map.of("file", "x")))
        .extracting(Skill.Parameter::name)
        .containsExactly("port");
    assertThatThrownBy(() -> planner.plan(skill, Map.of("file", "x")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("needs a value for port");
    assertThatThrownBy(() -> planner.plan(skill, Map.of("file", "x", "port", "1", "prot", "2")))
        .hasMessageContaining("no parameter prot");
  }

  @Test
  void aStepReplaysAnotherSkillWithItsValues() {
    added("restart", Step.of("Run `restart {service}`", Map.of(), ""));
    var whole =
        added(
            "deploy",
            Step.of("Run `copy {tag}`", Map.of(), ""),
            new Step("Restart", Map.of("service", "web-{tag}"), "", "", "restart", false));

    var plan = planner.plan(whole, Map.of("tag", "v1"));

    assertThat(plan.steps()).extracting(PlannedStep::number).containsExactly("1", "2.1");
    assertThat(plan.steps().getLast().commands()).containsExactly("restart web-v1");
  }

  @Test
  void circlesAndBottomlessDepthsAreRefused() {
    var known = new HashMap<String, Skill>();
    known.put("a", skill("a", "b"));
    known.put("b", skill("b", "a"));
    for (int i = 0; i < 12; i++) {
      known.put("n" + i, skill("n" + i, "n" + (i + 1)));
    }
    var circular = new ReplayPlanner(name -> Optional.ofNullable(known.get(name)));

    assertThatThrownBy(() -> circular.plan(skill("a", "b"), Map.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("a → b → a");
    assertThatThrownBy(() -> circular.plan(skill("n0", "n1"), Map.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("more than 8 deep");
    assertThatThrownBy(() -> circular.plan(skill("c", "gone"), Map.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("gone");
  }

  @Test
  void whatIsSevereIsNotReplayed() {
    var skill = added("clean", Step.of("Run `rm -rf /`", Map.of(), ""));

    assertThatThrownBy(() -> planner.plan(skill, Map.of())).isInstanceOf(Problem.class);
  }

  @Test
  void aTickedListIsARunVerifiedByThePerson() {
    var skill = added("one", plain("First"), plain("Second"));
    var report = ticked(skill, false, Status.SUCCESS, Status.SUCCESS);

    assertThat(report.outcome()).isEqualTo("success");
    var run = runs.find(report.run().orElseThrow()).orElseThrow();
    assertThat(run.verifier()).isEqualTo("person");
    assertThat(run.executor()).isEqualTo("checklist");
    assertThat(run.task()).isEqualTo("a task");
    assertThat(run.notes()).isEqualTo("a note");
    assertThat(run.duration()).isEqualTo(Duration.ofSeconds(2));
    assertThat(run.steps())
        .extracting(StepReport::seq, StepReport::status, StepReport::duration)
        .containsExactly(
            tuple(1, "success", Duration.ofSeconds(1)), tuple(2, "success", Duration.ofSeconds(1)));
  }

  @Test
  void aFailureEndsItAndTheRestStaysPending() {
    var skill = added("one", plain("First"), plain("Second"), plain("Third"));
    var report = ticked(skill, false, Status.SUCCESS, Status.FAILED);

    assertThat(report.outcome()).isEqualTo("failure");
    assertThat(runs.steps(report.run().orElseThrow()))
        .extracting(StepReport::status)
        .containsExactly("success", "failed", "pending");
  }

  @Test
  void goingOnToAGoodEndIsPartial() {
    var skill = added("one", plain("First"), plain("Second"));

    assertThat(ticked(skill, true, Status.FAILED, Status.SUCCESS).outcome()).isEqualTo("partial");
    assertThat(ticked(skill, true, Status.SUCCESS, Status.FAILED).outcome()).isEqualTo("failure");
    assertThat(ticked(skill, false, Status.SKIPPED, Status.SUCCESS).outcome()).isEqualTo("partial");
  }

  @Test
  void aStoppedReplayAndOneWithoutAnyStepDoneAreNoRuns() {
    var skill = added("one", plain("First"), plain("Second"));

    assertThat(ticked(skill, false, Status.SUCCESS, Status.STOPPED).run()).isEmpty();
    assertThat(ticked(skill, false, Status.SKIPPED, Status.SKIPPED).run()).isEmpty();
    assertThat(runs.runs(skill.id())).isEmpty();
  }

  @Test
  void aDryRunRecordsNothing() {
    var skill = added("one", plain("First"));
    var report =
        replay.run(
            new ReplayRun(planner.plan(skill, Map.of()), true),
            new DryRun(),
            TERMS,
            Progress.ignored());

    assertThat(report.run()).isEmpty();
    assertThat(runs.runs(skill.id())).isEmpty();
  }

  @Test
  void partsOfAReplayAreRunsOfTheirOwn() {
    var part = added("restart", plain("Stop"), plain("Start"));
    var whole =
        added(
            "deploy",
            plain("Copy"),
            new Step("Restart", Map.of(), "", "", "restart", false),
            plain("Look"));
    var report = ticked(whole, false, Status.SUCCESS, Status.SUCCESS, Status.FAILED);

    var id = report.run().orElseThrow();
    assertThat(runs.steps(id))
        .extracting(StepReport::status)
        .containsExactly("success", "failed", "pending");
    var inner = runs.find(runs.parts(id).getFirst()).orElseThrow();
    assertThat(inner.skill()).isEqualTo(part.id());
    assertThat(inner.outcome()).isEqualTo("failure");
    assertThat(inner.steps()).extracting(StepReport::status).containsExactly("success", "failed");
  }

  @Test
  void aConfirmationIsOfTheseCommandsOnly() {
    var skill = added("one", Step.of("Run `echo {word}`", Map.of(), ""));
    var plan = planner.plan(skill, Map.of("word", "a"));
    var limits = SandboxLimits.usual();
    var confirmation = Confirmation.of(plan, limits);

    assertThat(confirmation.text()).contains("  $ echo a\n");
    var other = planner.plan(skill, Map.of("word", "b"));
    assertThatThrownBy(() -> new SandboxExecutor(other, limits, confirmation.hash()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not confirmed");
    skills.edit(
        skill.id(),
        SkillText.of("one", List.of(Step.of("Run `echo -n {word}`", Map.of(), ""))),
        "curator",
        "");
    var edited = planner.plan(skills.existing(skill.id()), Map.of("word", "a"));
    assertThat(Confirmation.of(edited, limits).hash()).isNotEqualTo(confirmation.hash());
  }

  @Test
  void whatATerminalWouldSwallowIsShownByItsNumber() {
    var skill =
        added("one", Step.of("Do it", Map.of("command", "echo a\u001B[8m; echo b\u001B[0m"), ""));

    assertThat(Confirmation.of(planner.plan(skill, Map.of()), SandboxLimits.usual()).text())
        .contains("echo a\\u{1B}[8m; echo b\\u{1B}[0m");
  }

  @Test
  void commandsRunInTheSandboxAndAreJudgedByTheirOutput() {
    needSandbox();
    var skill =
        added(
            "build",
            Step.of("Write: `echo {word} > note`", Map.of(), "exit code 0"),
            Step.of("Look: `cat note`", Map.of(), "prints `hello world`"));
    var report = sandboxed(skill, Map.of("word", "hello world"));

    assertThat(report.outcome()).isEqualTo("success");
    assertThat(report.verifier()).isEqualTo("output_pattern");
    var run = runs.find(report.run().orElseThrow()).orElseThrow();
    assertThat(run.executor()).isEqualTo("sandbox");
    assertThat(run.steps().getLast().actual()).isEqualTo("hello world\n");
    assertThat(run.evidence()).contains("Step 2: success, exit code 0; the output has");
    assertThat(skills.existing(skill.id()).reliability()).isEqualTo(Reliability.of(1, 0, 0, 0));
  }

  @Test
  void aRunThatNobodyJudgedCountsForNothing() {
    needSandbox();
    var skill = added("build", Step.of("Run `true`", Map.of(), "The build is nicer"));
    var report = sandboxed(skill, Map.of());

    assertThat(report.verifier()).isEqualTo("self");
    assertThat(skills.existing(skill.id()).reliability().runs()).isZero();
  }

  @Test
  void anUnexpectedEndIsAFailureWithItsReason() {
    needSandbox();
    var skill = added("build", Step.of("Run `echo no; exit 4`", Map.of(), ""), plain("Never"));
    var report = sandboxed(skill, Map.of());

    assertThat(report.outcome()).isEqualTo("failure");
    assertThat(runs.steps(report.run().orElseThrow()).getFirst())
        .matches(step -> step.status().equals("failed"))
        .matches(step -> step.error().contains("exit code 4, 0 was expected"))
        .matches(step -> step.actual().equals("no\n"));
  }

  private static void needSandbox() {
    var missing = Sandbox.missing();
    Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
  }

  private ReplayReport sandboxed(Skill skill, Map<String, String> values) {
    var plan = planner.plan(skill, values);
    var limits = SandboxLimits.usual();
    try (var executor = new SandboxExecutor(plan, limits, Confirmation.of(plan, limits).hash())) {
      return replay.run(new ReplayRun(plan, false), executor, TERMS, Progress.ignored());
    }
  }

  private ReplayReport ticked(Skill skill, boolean goesOn, Status... answers) {
    var left = List.of(answers).iterator();
    return replay.run(
        new ReplayRun(planner.plan(skill, Map.of()), goesOn),
        new Checklist(
            _ -> new StepResult(left.next(), "seen", "", "ticked", true, Duration.ofSeconds(1))),
        TERMS,
        Progress.ignored());
  }

  private Skill added(String name, Step... steps) {
    return skills.existing(skills.add(NewSkill.byHand(SkillText.of(name, List.of(steps)))));
  }

  private static Step plain(String action) {
    return Step.of(action, Map.of(), "");
  }

  private static Skill skill(String name, String replays) {
    var text = SkillText.of(name, List.of(new Step("Go", Map.of(), "", "", replays, false)));
    return new Skill(
        1,
        name,
        "",
        "",
        "active",
        1,
        "manual",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Instant.EPOCH,
        null,
        Reliability.of(0, 0, 0, 0),
        "",
        "",
        "",
        "",
        null,
        0.5,
        text);
  }
}
