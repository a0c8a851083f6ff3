package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.report.charts.evaluation.ParetoSweep;
import dev.praxis.core.report.charts.evaluation.ParetoSweep.Step;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.evaluation.split.SplitWish;
import dev.praxis.desktop.evaluation.verdict.VerdictMark;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class EvaluationViewModelTest {
  @TempDir private Path folder;
  private final Changes changes = new Changes();
  private Workbench workbench;
  private Jobs jobs;
  private EvaluationViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    var background = new InlineBackground();
    jobs = new Jobs(background);
    model = new EvaluationViewModel(workbench, background, jobs, changes, Texts.ofThisComputer());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void importLabelled() {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
  }

  private Opened opened() {
    return Objects.requireNonNull(model.openedProperty().get());
  }

  private List<Rule> draft() {
    return workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
  }

  private void approve(List<Rule> rules) {
    workbench.rules().approve(rules.stream().map(Rule::id).toList());
  }

  @Test
  void withoutASplitItOffersOneAndRefusesToEvaluate() {
    model.refresh();

    assertThat(model.isNoSplit()).isTrue();
    assertThat(model.canEvaluateProperty().get()).isFalse();

    model.evaluate();

    assertThat(jobs.all()).isEmpty();
  }

  @Test
  void evaluatesAndSaysPotentialNotProof() {
    importLabelled();
    approve(draft());
    model.refresh();
    assertThat(model.isNoRuns()).isTrue();

    model.evaluate();

    assertThat(opened().card().lead())
        .isEqualTo(
            "Coverage only: 5 of 6 held-out failures carry a tag that has a rule"
                + " (Wilson 44–97 %). This is potential, not proof.");
    assertThat(opened().card().mark()).isEqualTo(VerdictMark.POTENTIAL);
    assertThat(model.items().shown()).hasSize(6);
    assertThat(model.items().shown().getFirst().tag()).isEqualTo("typo_in_filename_once");
    assertThat(jobs.all())
        .singleElement()
        .satisfies(job -> assertThat(job.resultProperty().get()).startsWith("5 of 6"));
    assertThat(opened().charts())
        .filteredOn(chart -> chart.id().equals("sweep"))
        .singleElement()
        .satisfies(chart ->
            assertThat(((ParetoSweep) chart.chart()).steps())
                .extracting(Step::prevented)
                .containsExactly(5, 5, 3, 2, 0));
  }

  @Test
  void keepsOneToCompareAndLetsItGoAgain() {
    importLabelled();
    approve(draft());
    model.refresh();
    model.evaluate();
    var first = model.runs().selectedProperty().get();

    model.runs().keepAsBase();
    model.evaluate();

    assertThat(model.runs().baseProperty().get()).isEqualTo(first);
    assertThat(model.runs().selectedProperty().get()).isNotEqualTo(first);

    model.runs().selectedProperty().set(first);
    model.runs().keepAsBase();

    assertThat(model.runs().baseProperty().get()).isNull();
  }

  @Test
  void warnsOnceTheRulesMovedOn() {
    importLabelled();
    var rules = draft();
    approve(rules.subList(0, 2));
    model.refresh();
    model.evaluate();
    assertThat(opened().card().cautions()).noneMatch(warning -> warning.startsWith("Other rules"));

    approve(rules.subList(2, 4));
    model.refresh();

    assertThat(opened().card().cautions()).anyMatch(warning -> warning.startsWith("Other rules"));
  }

  @Test
  void aNewSplitIsOneDecisionThatCanBeUndone() {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "claude-code")), Progress.ignored());
    model.refresh();
    assertThat(model.split().heldOut()).isZero();

    model.decisions().split(new SplitWish(true, 30, ""));

    assertThat(model.split().heldOut()).isPositive();
    assertThat(model.split().method()).isEqualTo("time");
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);

    workbench.history().undo();
    model.refresh();

    assertThat(model.split().heldOut()).isZero();
  }
}
