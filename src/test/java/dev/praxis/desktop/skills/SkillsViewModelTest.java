package dev.praxis.desktop.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Workbench;
import dev.praxis.core.report.charts.ForestChart;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.skills.charts.FunnelChart;
import dev.praxis.desktop.skills.reading.DriftState;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import dev.praxis.desktop.skills.recording.RunEntry;
import dev.praxis.desktop.skills.recording.Verifier;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class SkillsViewModelTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  @TempDir private Path folder;
  private final Changes changes = new Changes();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private Workbench workbench;
  private SkillsViewModel model;
  private SkillDecisions decisions;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    model = new SkillsViewModel(workbench, new InlineBackground(), TEXTS);
    decisions = new SkillDecisions(workbench, model, new InlineBackground(), dialogs, changes);
    changes.revisionProperty().subscribe((_, _) -> model.refresh());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void showSamples() {
    workbench.skills().importAll(SkillSamples.read());
    model.refresh();
  }

  private void addCandidate(String name) {
    var text =
        new SkillText(
            name,
            "Does " + name,
            "setup",
            List.of(),
            List.of(),
            List.of(SkillText.Step.of("Do it", Map.of(), "Done")),
            List.of(),
            List.of(),
            List.of());
    workbench
        .skills()
        .addCandidate(
            new NewSkill(text, "learned", "candidate", "recorder", "", "", "", 0.5, List.of()));
    model.refresh();
  }

  private SkillRow selected() {
    return Objects.requireNonNull(model.selectedProperty().get());
  }

  private Reliability selectedReliability() {
    return selected().skill().reliability();
  }

  private List<String> names() {
    return model.getRows().shown().stream().map(SkillRow::name).toList();
  }

  @Test
  void surestSkillComesFirstAndIsSelected() {
    showSamples();

    assertThat(names())
        .containsExactly(
            "postgresql_migration_deploy",
            "kubernetes_rolling_deploy",
            "api_latency_investigation");
    assertThat(selected()).isEqualTo(model.getRows().shown().getFirst());
  }

  @Test
  void whatWaitsStandsOnTopThoughItWasNeverRun() {
    showSamples();
    addCandidate("install_nginx");

    assertThat(names()).first().isEqualTo("install_nginx");
    assertThat(model.getRows().totalsProperty().get().waiting()).isEqualTo(1);
  }

  @Test
  void approvingGoesOnToTheNextCandidateAndUndoComesBack() {
    addCandidate("install_nginx");
    addCandidate("rotate_logs");
    model.select("install_nginx");

    decisions.approve();

    assertThat(selected().name()).isEqualTo("rotate_logs");
    assertThat(model.getRows().totalsProperty().get().waiting()).isEqualTo(1);

    workbench.history().undo();
    model.refresh();

    assertThat(selected().name()).isEqualTo("install_nginx");
    assertThat(selected().status()).isEqualTo(SkillStatus.CANDIDATE);
  }

  @Test
  void aRejectedCandidateIsKeptInTheArchiveWithTheReason() {
    addCandidate("install_nginx");

    decisions.reject("Done only once");

    assertThat(names()).isEmpty();
    model.select("install_nginx");
    assertThat(selected().status()).isEqualTo(SkillStatus.ARCHIVED);
    assertThat(selected().skill().archivedWhy()).isEqualTo("Done only once");
  }

  @Test
  void aSnoozedCandidateNoLongerWaits() {
    showSamples();
    addCandidate("install_nginx");
    model.select("install_nginx");

    decisions.snooze();

    assertThat(names()).last().isEqualTo("install_nginx");
    assertThat(selected().name()).isEqualTo("postgresql_migration_deploy");
    assertThat(model.getRows().totalsProperty().get().waiting()).isZero();
  }

  @Test
  void oneKeyArchivesAndRestores() {
    showSamples();
    model.select("api_latency_investigation");

    decisions.archiveOrRestore("");
    model.select("api_latency_investigation");
    assertThat(selected().status()).isEqualTo(SkillStatus.ARCHIVED);

    decisions.archiveOrRestore("");
    assertThat(selected().status()).isEqualTo(SkillStatus.ACTIVE);
  }

  @Test
  void oneKeyMarksOutdatedAndCurrent() {
    showSamples();

    decisions.outdatedOrCurrent("");
    assertThat(selected().status()).isEqualTo(SkillStatus.OUTDATED);

    decisions.outdatedOrCurrent("");
    assertThat(selected().status()).isEqualTo(SkillStatus.ACTIVE);
  }

  @Test
  void aRefusedDecisionIsTold() {
    showSamples();

    decisions.restore(selected().id(), 77);

    assertThat(dialogs.failures).hasSize(1);
    assertThat(changes.decisionsProperty().get()).isZero();
  }

  @Test
  void emptyOnlyOnceThatIsKnown() {
    assertThat(model.isEmpty()).isFalse();

    model.refresh();

    assertThat(model.isEmpty()).isTrue();
  }

  @Test
  void searchAndCategoryHideRowsAndTheirPlaceInTheChart() {
    var charts = new SkillCharts(model, TEXTS);
    showSamples();
    model.getRows().filter().categoryProperty().set("deployment");
    model.getRows().filter().searchProperty().set("postgres");

    assertThat(names()).containsExactly("postgresql_migration_deploy");
    assertThat(charts.chartProperty().get())
        .isInstanceOfSatisfying(ForestChart.class, forest -> assertThat(forest.rows()).hasSize(1));
    assertThat(model.getRows().categories()).containsExactly("debugging", "deployment");
  }

  @Test
  void theFunnelShowsEverySkillWithRuns() {
    var charts = new SkillCharts(model, TEXTS);
    showSamples();
    addCandidate("install_nginx");
    charts.kindProperty().set(SkillCharts.Kind.FUNNEL);

    assertThat(charts.chartProperty().get())
        .isInstanceOfSatisfying(
            FunnelChart.class,
            funnel -> {
              assertThat(funnel.dots()).extracting(FunnelChart.Dot::n).containsOnly(32, 50);
              assertThat(funnel.pooled()).isCloseTo(103.5 / 114, within(1e-12));
            });
  }

  @Test
  void whereNothingFitsTheFiltersCanBeCleared() {
    showSamples();
    model.getRows().filter().searchProperty().set("no such skill");

    assertThat(model.getRows().isNothingFound()).isTrue();
    assertThat(model.getRows().getHidden()).isEqualTo("The filters hide 3 skills.");

    model.getRows().filter().clear();

    assertThat(model.getRows().isNothingFound()).isFalse();
    assertThat(model.getRows().shown()).hasSize(3);
  }

  @Test
  void recordingMovesTheIntervalAtOnceAndCanBeUndone() {
    showSamples();
    var before = selectedReliability();

    decisions.record(new RunEntry(Outcome.FAILURE, Verifier.TEST, 4, "lock timeout"));

    assertThat(selectedReliability().runs()).isEqualTo(33);
    assertThat(selectedReliability().interval().low()).isLessThan(before.interval().low());
    assertThat(selected().skill().steps().get(3).failures()).isEqualTo(2);
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);

    workbench.history().undo();
    model.refresh();

    assertThat(selectedReliability()).isEqualTo(before);
  }

  @Test
  void aRunNobodyCheckedChangesNoFigureUnlessAskedFor() {
    showSamples();
    var before = selectedReliability();

    decisions.record(new RunEntry(Outcome.FAILURE, Verifier.SELF, null, ""));

    assertThat(selected().reliability().runs()).isEqualTo(before.runs());
    assertThat(selectedReliability().selfReported()).isEqualTo(before.selfReported() + 1);

    model.selfReportedProperty().set(true);

    assertThat(selected().reliability().runs())
        .isEqualTo(before.runs() + before.selfReported() + 1);
  }

  @Test
  void selectingByNameLooksBehindTheFilters() {
    showSamples();
    model.getRows().filter().searchProperty().set("postgresql_migration_deploy");

    model.select("api_latency_investigation");

    assertThat(selected().name()).isEqualTo("api_latency_investigation");
    assertThat(model.getRows().filter().searchProperty().get()).isEmpty();
  }

  @Test
  void whatIsAskedForBeforeItIsReadIsSelectedThen() {
    model.select("api_latency_investigation");

    showSamples();

    assertThat(selected().name()).isEqualTo("api_latency_investigation");
  }

  @Test
  void driftIsSeenInTheListAndTheCuratorCanTakeNoteOfIt() {
    showSamples();
    for (int i = 0; i < 14; i++) {
      decisions.record(new RunEntry(Outcome.FAILURE, Verifier.TEST, null, ""));
    }
    assertThat(selected().drift()).isEqualTo(DriftState.DRIFTING);
    var chart = workbench.skillBook().retiring().timeline(selected().id()).drift();

    decisions.acknowledge(selected().skill(), chart.points().getLast().trial().run());
    assertThat(selected().drift()).isEqualTo(DriftState.STEADY);

    workbench.history().undo();
    model.refresh();
    assertThat(selected().drift()).isEqualTo(DriftState.DRIFTING);
  }
}
