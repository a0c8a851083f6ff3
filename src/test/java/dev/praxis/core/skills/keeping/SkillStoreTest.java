package dev.praxis.core.skills.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.skills.written.SkillDraft;
import dev.praxis.core.skills.written.SkillReader;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.core.store.Database;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillStoreTest {
  private static final String RESTART =
      """
      {"skills": [{
        "name": "restart", "description": "When the service hangs.", "category": "operations",
        "preconditions": ["Someone is on call"],
        "parameters": [{"name": "unit", "description": "Service", "example": "shop"}],
        "steps": [
          {"action": "Look at the log of {unit}", "parameters": {"unit": "{unit}"}, "expected": "A reason"},
          {"action": "Restart {unit}", "parameters": {}, "expected": "It answers"}],
        "postconditions": ["It answers"], "tags": ["linux"], "source": "learned",
        "createdAt": "2026-01-02T03:04:05Z",
        "runs": [
          {"at": "2026-02-03T00:00:00Z", "outcome": "failure", "verifier": "test", "version": 2, "failedStep": 2, "notes": "hung"},
          {"at": "2026-02-01T00:00:00Z", "outcome": "success", "verifier": "person", "version": 1}]}]}
      """;

  private Database database;
  private History history;
  private SkillStore skills;
  private SkillRunStore runs;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    skills = new SkillStore(database, history);
    runs = new SkillRunStore(database, history);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void keepsAllOfASkill() {
    skills.importAll(read(RESTART));

    var skill = skills.find("restart").orElseThrow();

    assertThat(skill)
        .isEqualTo(
            new Skill(
                skill.id(),
                "restart",
                "When the service hangs.",
                "operations",
                "active",
                2,
                "learned",
                List.of("Someone is on call"),
                List.of(new Skill.Parameter("unit", "Service", "shop")),
                List.of(
                    new Skill.Step(
                        1,
                        "Look at the log of {unit}",
                        Map.of("unit", "{unit}"),
                        "A reason",
                        "",
                        "",
                        false,
                        0,
                        1),
                    new Skill.Step(
                        2, "Restart {unit}", Map.of(), "It answers", "", "", false, 1, 1)),
                List.of("It answers"),
                List.of("linux"),
                List.of(),
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-02-03T00:00:00Z"),
                Reliability.of(1, 0, 1, 0),
                "",
                "",
                "",
                "",
                null,
                0.5,
                new SkillText(
                    "restart",
                    "When the service hangs.",
                    "operations",
                    List.of("Someone is on call"),
                    List.of(new Skill.Parameter("unit", "Service", "shop")),
                    List.of(
                        SkillText.Step.of(
                            "Look at the log of {unit}", Map.of("unit", "{unit}"), "A reason"),
                        SkillText.Step.of("Restart {unit}", Map.of(), "It answers")),
                    List.of("It answers"),
                    List.of("linux"),
                    List.of())));
    assertThat(skills.find(Long.toString(skill.id()))).hasValue(skill);
  }

  @Test
  void tellsRunsOldestFirst() {
    skills.importAll(read(RESTART));

    var kept = runs.runs(skills.find("restart").orElseThrow().id());

    assertThat(kept).extracting(Skill.Run::outcome).containsExactly("success", "failure");
    assertThat(kept).extracting(Skill.Run::failedStep).containsExactly(null, 2);
    assertThat(kept).extracting(Skill.Run::notes).containsExactly("", "hung");
  }

  @Test
  void addsNothingTwice() {
    skills.importAll(read(RESTART));

    var again = skills.importAll(read(RESTART));

    assertThat(again.added()).isEmpty();
    assertThat(again.skipped()).containsExactly("restart");
    assertThat(runs.runs(skills.find("restart").orElseThrow().id())).hasSize(2);
    assertThat(history.newestFirst(9)).isEmpty();
  }

  @Test
  void ordersByWhatIsCertainAtLeast() {
    var lucky =
        RESTART
            .replace("\"restart\"", "\"lucky\"")
            .replaceAll("\\{\"at\": \"2026-02-03[^}]*},", "");
    skills.importAll(SkillSamples.read());
    skills.importAll(read(lucky));
    skills.importAll(read(RESTART.replaceAll("(?s)\"runs\": .*]}]}", "\"runs\": []}]}")));

    assertThat(skills.list())
        .extracting(Skill::name)
        .containsExactly(
            "postgresql_migration_deploy",
            "kubernetes_rolling_deploy",
            "api_latency_investigation",
            "lucky",
            "restart");
  }

  @Test
  void shipsThreeSkillsWithTheirRuns() {
    skills.importAll(SkillSamples.read());

    assertThat(skills.list())
        .extracting(Skill::reliability)
        .containsExactly(
            Reliability.of(31, 0, 1, 0), Reliability.of(47, 0, 3, 0), Reliability.of(23, 5, 4, 0));
    assertThat(skills.list()).extracting(skill -> skill.steps().size()).containsExactly(8, 7, 8);
  }

  @Test
  void recordsARunThatCanBeUndone() {
    skills.importAll(read(RESTART));
    var before = skills.find("restart").orElseThrow();

    runs.record(before.id(), "partial", "health_check", 1, " slow ");

    var after = skills.find("restart").orElseThrow();
    assertThat(after.reliability()).isEqualTo(Reliability.of(1, 1, 1, 0));
    assertThat(after.steps().getFirst().failures()).isEqualTo(1);
    var run = runs.runs(before.id()).getLast();
    assertThat(run.version()).isEqualTo(2);
    assertThat(run.notes()).isEqualTo("slow");
    assertThat(after.lastUsedAt()).isEqualTo(run.at());
    assertThat(history.undoable())
        .map(Decision::label)
        .hasValue("Record a run of restart: partial");
    history.undo();
    assertThat(skills.find("restart")).hasValue(before);
  }

  @Test
  void countsSelfReportedRunsForNothing() {
    skills.importAll(read(RESTART));
    long id = skills.find("restart").orElseThrow().id();

    runs.record(id, "success", "self", "");

    assertThat(skills.find("restart").orElseThrow().reliability())
        .isEqualTo(Reliability.of(1, 0, 1, 1));
  }

  @Test
  void refusesRunsItCannotTell() {
    skills.importAll(read(RESTART));
    long id = skills.find("restart").orElseThrow().id();

    assertProblem(() -> runs.record(id, "fine", "test", ""));
    assertProblem(() -> runs.record(id, "success", "nobody", ""));
    assertProblem(() -> runs.record(id, "failure", "test", 3, ""));
    assertProblem(() -> runs.record(id + 1, "success", "test", ""));
    assertThat(runs.runs(id)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"skills\": [{\"steps\": [{}]}]}",
        "{\"skills\": [{\"name\": \"x\"}]}",
        "{\"skills\": [{\"name\": \"x\", \"steps\": [{}], \"source\": \"dream\"}]}",
        "{\"skills\": [{\"name\": \"x\", \"steps\": [{}], \"createdAt\": \"today\"}]}",
        "{\"skills\": [{\"name\": \"x\", \"steps\": [{}], \"runs\": [{\"at\":"
            + " \"2026-01-01T00:00:00Z\", \"outcome\": \"ok\", \"verifier\": \"test\"}]}]}"
      })
  void refusesAFileThatHoldsNoSkills(String document) {
    assertProblem(() -> read(document));
  }

  private static void assertProblem(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(Problem.class);
  }

  private static List<SkillDraft> read(String document) {
    return new SkillReader().read(new ByteArrayInputStream(document.getBytes(UTF_8)));
  }
}
