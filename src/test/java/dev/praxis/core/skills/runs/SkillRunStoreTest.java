package dev.praxis.core.skills.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillRunStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private SkillWorkspace workspace;
  private long skill;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    workspace = new SkillWorkspace(folder.resolve("test.praxis"));
    skill = workspace.add("restart", "Look", "Restart", "Wait");
  }

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  @Test
  void keepsAllThatIsTold() {
    long session = workspace.session();
    long parent = workspace.runs.record(report("success", "test", null));
    var told =
        new RunReport(
            skill,
            1,
            "partial",
            "health_check",
            "sandbox",
            "restart shop",
            "claude",
            "HTTP 200 after 40 s",
            "slow",
            session,
            parent,
            Duration.ofSeconds(61),
            NOW,
            List.of(
                new StepReport(
                    1, "success", "a log", "", "", Map.of("unit", "shop"), Duration.ofMillis(5)),
                new StepReport(2, "failed", "", "timeout", "again", Map.of(), null),
                StepReport.of(3, "skipped")));

    long run = workspace.runs.record(told);

    assertThat(workspace.runs.find(run)).hasValue(told);
    assertThat(workspace.runs.steps(run)).isEqualTo(told.steps());
    assertThat(workspace.runs.parts(parent)).containsExactly(run);
    assertThat(workspace.runs.runs(skill)).extracting(Skill.Run::id).containsExactly(parent, run);
  }

  @Test
  void tellsWhatBecameOfEachStep() {
    workspace.runs.record(report("success", "test", 100, "success", "success", "success"));
    workspace.runs.record(report("failure", "test", 300, "success", "failed", "pending"));
    workspace.runs.record(report("partial", "test", 200, "success", "success", "skipped"));
    workspace.runs.record(report("failure", "self", 900, "failed", "failed", "failed"));
    workspace.runs.record(report("success", "person", null));
    workspace.runs.record(report("failure", "person", null).failedAt(3));

    assertThat(workspace.runs.figures(skill, 1))
        .containsExactly(
            new StepFigures(1, 5, 5, 0, 0, Duration.ofMillis(200)),
            new StepFigures(2, 5, 4, 1, 0, Duration.ofMillis(200)),
            new StepFigures(3, 3, 2, 1, 1, Duration.ofMillis(100)));
    assertThat(workspace.skill(skill).steps())
        .extracting(Skill.Step::runs)
        .containsExactly(5, 5, 3);
    assertThat(workspace.skill(skill).steps())
        .extracting(Skill.Step::failures)
        .containsExactly(0, 1, 1);
  }

  @Test
  void takesTheMiddleOfTwoTimings() {
    workspace.runs.record(report("success", "test", 100, "success"));
    workspace.runs.record(report("success", "test", 200, "success"));

    assertThat(workspace.runs.figures(skill, 1).getFirst().median())
        .isEqualTo(Duration.ofMillis(150));
    assertThat(workspace.runs.figures(skill, 2)).isEmpty();
  }

  @Test
  void countsFollowEveryWayRunsComeAndGo() {
    workspace.runs.record(report("success", "test", 100, "success", "success", "success"));
    var once = workspace.counts();
    workspace.runs.record(report("failure", "test", 100, "success", "failed", "skipped"));
    var twice = workspace.counts();

    workspace.history.undo();
    assertThat(workspace.counts()).isEqualTo(once);
    workspace.history.redo();
    assertThat(workspace.counts()).isEqualTo(twice).isNotEqualTo(once);
    workspace.database.use(handle ->
        handle.execute("DELETE FROM skill_run WHERE id = (SELECT max(id) FROM skill_run)"));
    assertThat(workspace.counts()).isEqualTo(once);
    workspace.history.decide(
        "x", "x", "x", handle -> handle.execute("DELETE FROM skill WHERE id = ?", skill));
    assertThat(workspace.counts()).isEmpty();
    workspace.history.undo();
    assertThat(workspace.counts()).isEqualTo(once);
  }

  @Test
  void refusesRunsItCannotTell() {
    assertProblem(
        new RunReport(
            skill, 2, "success", "test", "", "", "", "", "", null, null, null, NOW, List.of()));
    assertProblem(report("success", "test", 1, "success", "done"));
    assertProblem(report("success", "test", 1, "success", "success", "success", "success"));
    assertProblem(
        report("success", "test", null)
            .withSteps(List.of(StepReport.of(1, "success"), StepReport.of(1, "failed"))));
    assertProblem(
        new RunReport(
            skill, 1, "success", "test", "", "", "", "", "", null, 99L, null, NOW, List.of()));
    assertThat(workspace.runs.runs(skill)).isEmpty();
  }

  private void assertProblem(RunReport report) {
    assertThatThrownBy(() -> workspace.runs.record(report)).isInstanceOf(Problem.class);
  }

  /// @param millis each step took; null where no step is told
  private RunReport report(
      String outcome, String verifier, @Nullable Integer millis, String... states) {
    var steps = new ArrayList<StepReport>();
    for (var state : states) {
      var duration =
          millis == null || (!state.equals("success") && !state.equals("failed"))
              ? null
              : Duration.ofMillis(millis);
      steps.add(new StepReport(steps.size() + 1, state, "", "", "", Map.of(), duration));
    }
    return new RunReport(
        skill, 1, outcome, verifier, "", "", "", "", "", null, null, null, NOW, steps);
  }
}
