package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.report.charts.ThresholdSweep.Step;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
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

    assertThat(model.verdict())
        .hasValueSatisfying(verdict ->
            assertThat(verdict.sentence())
                .isEqualTo(
                    "Coverage only: 5 of 6 held-out failures carry a tag that has a rule"
                        + " (Wilson 44–97 %). This is potential, not proof."));
    assertThat(jobs.all())
        .singleElement()
        .satisfies(job -> assertThat(job.resultProperty().get()).startsWith("5 of 6"));
    assertThat(model.breakdown().orElseThrow().sweep().steps())
        .extracting(Step::covered)
        .containsExactly(5, 5, 3, 2, 0);
  }

  @Test
  void comparesTheSelectedRunWithTheOneKept() {
    importLabelled();
    var rules = draft();
    approve(rules.subList(0, 2));
    model.refresh();
    model.evaluate();
    model.compare();
    approve(rules.subList(2, 4));

    model.evaluate();

    var difference = model.difference().orElseThrow();
    assertThat(difference.comparable()).isTrue();
    assertThat(difference.words(Texts.ofThisComputer()))
        .startsWith("2 newly covered, 0 newly missed, +");

    model.selectedProperty().set(difference.older());
    model.compare();

    assertThat(model.baseProperty().get()).isNull();
  }

  @Test
  void warnsOnceTheRulesMovedOn() {
    importLabelled();
    var rules = draft();
    approve(rules.subList(0, 2));
    model.refresh();
    model.evaluate();
    assertThat(model.verdict().orElseThrow().warnings())
        .noneMatch(warning -> warning.startsWith("Other rules"));

    approve(rules.subList(2, 4));
    model.refresh();

    assertThat(model.verdict().orElseThrow().warnings())
        .anyMatch(warning -> warning.startsWith("Other rules"));
  }

  @Test
  void aNewSplitIsOneDecisionThatCanBeUndone() {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "claude-code")), Progress.ignored());
    model.refresh();
    assertThat(model.split().heldOut()).isZero();

    model.split(new SplitWish(true, 30, ""));

    assertThat(model.split().heldOut()).isPositive();
    assertThat(model.split().method()).isEqualTo("time");
    assertThat(changes.decisionsProperty().get()).isEqualTo(1);

    workbench.history().undo();
    model.refresh();

    assertThat(model.split().heldOut()).isZero();
  }
}
