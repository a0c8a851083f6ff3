package dev.praxis.desktop.skills.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.tab.Navigation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class DetailViewModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private DetailViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench.skills().importAll(SkillSamples.read());
    model = new DetailViewModel(workbench, new InlineBackground(), new Navigation(Tab.SKILLS));
    inspect();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Skill skill() {
    return workbench.skills().find("postgresql_migration_deploy").orElseThrow();
  }

  private void inspect() {
    model.inspect(SkillRow.of(skill(), false, null, false));
  }

  private void editFirstStep() {
    var text = skill().text();
    var steps = new ArrayList<>(text.steps());
    steps.removeFirst();
    workbench.skills().edit(skill().id(), text.withSteps(steps), "curator", "shorter");
    inspect();
  }

  @Test
  void countsAPeriodByItself() {
    var runs = Objects.requireNonNull(model.inspectionProperty().get()).runs();

    model.choosePeriod(Long.toString(runs.get(9).id()), Long.toString(runs.get(0).id()));

    var period = Objects.requireNonNull(model.periodProperty().get());
    assertThat(period.reliability().runs()).isEqualTo(10);
    assertThat(period.from()).isEqualTo(runs.getFirst().at());

    model.clearPeriod();
    assertThat(model.periodProperty().get()).isNull();
  }

  @Test
  void onlyAnOlderVersionCanBeRestored() {
    editFirstStep();
    model.sectionProperty().set(Section.VERSIONS);
    assertThat(model.restorable()).isEmpty();

    model.step(1);

    assertThat(model.restorable())
        .hasValueSatisfying(
            version -> assertThat(version.version()).isEqualTo(skill().version() - 1));
  }

  @Test
  void knowsVersionsByTheirRunsAlone() {
    assertThat(model.countsWithoutText()).containsOnlyKeys(1);
    assertThat(model.countsWithoutText().firstEntry().getValue().runs()).isEqualTo(16);
  }

  @Test
  void findingsOfTheScreenAreShown() {
    var text = skill().text();
    var steps = new ArrayList<>(text.steps());
    steps.add(SkillText.Step.of("Run `rm -rf ~`", Map.of(), "Gone"));
    model.inspect(
        SkillRow.of(
            new Skill(
                skill().id(),
                "x",
                "",
                "",
                "active",
                1,
                "manual",
                text.preconditions(),
                text.parameters(),
                List.of(),
                text.postconditions(),
                text.tags(),
                text.subSkills(),
                skill().createdAt(),
                null,
                skill().reliability(),
                "",
                "",
                "",
                "",
                null,
                0.5,
                text.withSteps(steps)),
            false,
            null,
            false));

    assertThat(Objects.requireNonNull(model.inspectionProperty().get()).findings())
        .anyMatch(finding -> finding.isSevere());
  }
}
