package dev.praxis.desktop.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.SkillSamples;
import dev.praxis.desktop.charts.ForestChart;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class SkillsViewModelTest {
  @TempDir private Path folder;
  private final Changes changes = new Changes();
  private Workbench workbench;
  private SkillsViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    model = modelAt(Instant.parse("2026-11-20T12:00:00Z"));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private SkillsViewModel modelAt(Instant now) {
    return new SkillsViewModel(
        workbench.skills(),
        new InlineBackground(),
        changes,
        Texts.ofThisComputer(),
        InstantSource.fixed(now));
  }

  private void showSamples() {
    workbench.skills().importAll(SkillSamples.read());
    model.refresh();
  }

  private Reliability selectedReliability() {
    return model.selectedProperty().get().skill().reliability();
  }

  @Test
  void surestSkillComesFirstAndIsSelected() {
    showSamples();

    assertThat(model.getShown())
        .extracting(SkillRow::name)
        .containsExactly(
            "postgresql_migration_deploy",
            "kubernetes_rolling_deploy",
            "api_latency_investigation");
    assertThat(model.selectedProperty().get()).isEqualTo(model.getShown().getFirst());
    assertThat(model.forestProperty().get().rows())
        .extracting(ForestChart.Row::n)
        .containsExactly(32, 50, 32);
  }

  @Test
  void emptyOnlyOnceThatIsKnown() {
    assertThat(model.isEmpty()).isFalse();

    model.refresh();

    assertThat(model.isEmpty()).isTrue();
  }

  @Test
  void searchAndCategoryHideRowsAndTheirPlaceInTheChart() {
    showSamples();
    model.categoryProperty().set("deployment");
    model.searchProperty().set("postgres");

    assertThat(model.getShown())
        .extracting(SkillRow::name)
        .containsExactly("postgresql_migration_deploy");
    assertThat(model.forestProperty().get().rows()).hasSize(1);
    assertThat(model.getCategories()).containsExactly("debugging", "deployment");
  }

  @Test
  void whereNothingFitsTheFiltersCanBeCleared() {
    showSamples();
    model.searchProperty().set("no such skill");

    assertThat(model.isNothingFound()).isTrue();
    assertThat(model.getHidden()).isEqualTo("The filters hide 3 skills.");

    model.clearFilters();

    assertThat(model.isNothingFound()).isFalse();
    assertThat(model.getShown()).hasSize(3);
  }

  @Test
  void recordingMovesTheIntervalAtOnceAndCanBeUndone() {
    showSamples();
    var before = selectedReliability();

    model.record(new RunEntry(Outcome.FAILURE, Verifier.TEST, 4, "lock timeout"));

    assertThat(selectedReliability().runs()).isEqualTo(33);
    assertThat(selectedReliability().interval().low()).isLessThan(before.interval().low());
    assertThat(model.selectedProperty().get().skill().steps().get(3).failures()).isEqualTo(2);
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);

    workbench.history().undo();
    model.refresh();

    assertThat(selectedReliability()).isEqualTo(before);
  }

  @Test
  void aRunNobodyCheckedChangesNoFigure() {
    showSamples();
    var before = selectedReliability();

    model.record(new RunEntry(Outcome.SUCCESS, Verifier.SELF, null, ""));

    assertThat(selectedReliability().point()).isCloseTo(before.point(), within(1e-12));
    assertThat(selectedReliability().runs()).isEqualTo(before.runs());
    assertThat(selectedReliability().selfReported()).isEqualTo(before.selfReported() + 1);
  }

  @Test
  void selectingByNameLooksBehindTheFilters() {
    showSamples();
    model.searchProperty().set("postgresql_migration_deploy");

    model.select("api_latency_investigation");

    assertThat(model.selectedProperty().get().name()).isEqualTo("api_latency_investigation");
    assertThat(model.searchProperty().get()).isEmpty();
  }

  @Test
  void skillsGoStaleAsTimePasses() {
    showSamples();
    var later = modelAt(Instant.parse("2027-06-01T12:00:00Z"));
    later.refresh();

    assertThat(model.getShown()).noneMatch(model::stale);
    assertThat(later.getShown()).allMatch(later::stale);
  }
}
