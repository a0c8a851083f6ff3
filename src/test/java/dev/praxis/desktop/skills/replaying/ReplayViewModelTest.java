package dev.praxis.desktop.skills.replaying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.running.StepResult.Status;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class ReplayViewModelTest {
  @TempDir private Path folder;
  private final Changes changes = new Changes();
  private Workbench workbench;
  private ReplayViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench
        .skills()
        .add(
            NewSkill.byHand(
                new SkillText(
                    "greet",
                    "Says hello",
                    "setup",
                    List.of(),
                    List.of(new Skill.Parameter("name", "whom to greet", "Ada")),
                    List.of(
                        SkillText.Step.of("Think of {name}", Map.of(), ""),
                        SkillText.Step.of("Say hello to {name}", Map.of(), "{name} smiles")),
                    List.of(),
                    List.of(),
                    List.of())));
    var book = workbench.skillBook();
    model =
        new ReplayViewModel(
            skill(),
            book.replayPlanner(),
            book.replay(),
            new InlineBackground(),
            changes,
            InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
    model.open();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Skill skill() {
    return workbench.skills().find("greet").orElseThrow();
  }

  private ReplayState state() {
    return model.stateProperty().get();
  }

  @Test
  void examplesStandInUntilOtherValuesAreGiven() {
    assertThat(ReplayText.of(Objects.requireNonNull(state().plan())))
        .contains("1. Think of Ada", "→ Ada smiles");

    model.give("name", "Grace");

    assertThat(ReplayText.of(Objects.requireNonNull(state().plan()))).contains("Think of Grace");
  }

  @Test
  void withoutAValueThereIsNoPlanAndItSaysWhy() {
    model.give("name", " ");

    assertThat(state().plan()).isNull();
    assertThat(state().problem()).contains("name");
  }

  @Test
  void whatIsTickedOffIsRecordedAsVerifiedByThePerson() {
    model.tick(Status.SUCCESS, "");
    model.tick(Status.SUCCESS, "a broad smile");
    assertThat(state().over()).isTrue();
    assertThat(state().outcome()).contains("success");

    model.record();
    model.record();

    assertThat(skill().reliability().success()).isEqualTo(1);
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);
    var run = workbench.skillBook().runs().runs(skill().id()).getFirst();
    assertThat(run.verifier()).isEqualTo("person");
    assertThat(workbench.skillBook().runs().steps(run.id()))
        .extracting(step -> step.actual())
        .containsExactly("", "a broad smile");
  }

  @Test
  void aTickInTheWrongPlaceIsTakenBack() {
    model.tick(Status.FAILED, "");
    model.takeBack();
    assertThat(state().results()).isEmpty();

    model.tick(Status.SUCCESS, "");
    model.tick(Status.SKIPPED, "");

    assertThat(state().outcome()).contains("partial");
  }

  @Test
  void theDryRunRecordsNothing() {
    model.wayProperty().set(Way.DRY_RUN);
    model.tick(Status.SUCCESS, "");
    model.record();

    assertThat(workbench.skillBook().runs().runs(skill().id())).isEmpty();
  }
}
