package dev.praxis.core.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.statistics.contribution.ThresholdSweep.Point;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Budgets of the labelled example: twelve failures to learn from, six held out, four rules.
class BudgetBookTest {
  @TempDir Path folder;
  private Workbench workbench;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions/labelled-traces.json")), Progress.ignored());
    workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored()));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private BudgetBook budgets() {
    return workbench.evaluations().budget();
  }

  private void approveAll() {
    workbench.rules().list().forEach(rule -> workbench.rules().approve(List.of(rule.id())));
  }

  private long ruleFor(String tag) {
    return workbench.rules().list().stream()
        .filter(rule -> rule.tags().contains(tag))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void sweepsTheHeldOutFailuresOfTheExample() {
    approveAll();

    var budget = budgets().drawHeldOut(Progress.ignored());

    assertThat(budget.estimated()).isEqualTo(86);
    assertThat(budget.curve().sweep())
        .extracting(Point::threshold, Point::rules, Point::caught, Point::of)
        .containsExactly(
            tuple(1, 4, 5, 6),
            tuple(2, 4, 5, 6),
            tuple(3, 2, 3, 6),
            tuple(4, 1, 2, 6),
            tuple(5, 0, 0, 6));
    assertThat(
            budget.curve().sweep().stream()
                .map(point ->
                    budget.ground().rules().stream()
                        .filter(rule -> rule.support() >= point.threshold())
                        .mapToInt(BudgetRule::estimated)
                        .sum()))
        .containsExactly(86, 86, 42, 21, 0);
    assertThat(budget.curve().sweep().get(1).interval().low()).isCloseTo(0.436497, within(1e-6));
    assertThat(budget.curve().sweep().get(1).interval().high()).isCloseTo(0.969947, within(1e-6));
    assertThat(budget.worths())
        .extracting(
            worth -> worth.contribution().solo(),
            worth -> worth.contribution().leaveOneOut(),
            worth -> worth.contribution().shapley())
        .containsExactly(tuple(2, 2, 2.0), tuple(1, 1, 1.0), tuple(1, 1, 1.0), tuple(1, 1, 1.0));
    assertThat(budget.choice()).isEmpty();
    assertThat(budget.cautions())
        .anyMatch(caution -> caution.startsWith("Exploratory: drawn once"));
  }

  @Test
  void theHeldOutSweepIsDrawnOnceAndStays() {
    approveAll();
    workbench.coverage().run(Progress.ignored());
    assertThat(budgets().heldOut()).isEmpty();
    var drawn = budgets().drawHeldOut(Progress.ignored());

    workbench.rules().retire(List.of(ruleFor("forgot_to_run_tests")));
    var again = budgets().drawHeldOut(Progress.ignored());

    assertThat(again.curve()).isEqualTo(drawn.curve());
    assertThat(again.worths()).isEqualTo(drawn.worths());
    assertThat(workbench.coverage().newestFirst()).hasSize(1);
  }

  @Test
  void theHeldOutSweepIsOneLook() {
    approveAll();
    workbench.coverage().run(Progress.ignored());
    budgets().drawHeldOut(Progress.ignored());
    budgets().drawHeldOut(Progress.ignored());

    var third = workbench.coverage().run(Progress.ignored());
    var fourth = workbench.coverage().run(Progress.ignored());

    assertThat(third.faults()).isEmpty();
    assertThat(fourth.faults()).anyMatch(fault -> fault.startsWith("this is look 4 at the split"));
  }

  @Test
  void aRunMadeForTheSweepIsNoSecondLook() {
    approveAll();
    budgets().drawHeldOut(Progress.ignored());

    workbench.coverage().run(Progress.ignored());
    var third = workbench.coverage().run(Progress.ignored());

    assertThat(third.faults()).isEmpty();
  }

  @Test
  void withoutAHeldOutSideNothingIsSwept() {
    workbench.close();
    workbench = Workbench.open(folder.resolve("empty.db"));

    assertThatThrownBy(() -> budgets().drawHeldOut(Progress.ignored()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Nothing is held out");
    assertThat(budgets().training(false).curve().sweep()).hasSize(1);
  }

  @Test
  void trainingChoosesAThresholdAndTellsWhatDroppingCosts() {
    approveAll();

    var budget = budgets().training(false);

    assertThat(budget.ground().failures()).hasSize(12);
    assertThat(budget.covered()).isEqualTo(11);
    assertThat(budget.choice().orElseThrow().threshold()).isEqualTo(2);
    assertThat(budget.choice().orElseThrow().sentence())
        .startsWith("Support 1 to 2 is chosen")
        .contains("it covers 11 of 12 failures");
    assertThat(budget.curve().chosen()).isEqualTo(2);
    assertThat(budget.retirable()).isEmpty();

    var what = budget.whatIf(Set.of(ruleFor("committed_without_asking")));

    assertThat(what.uncovered()).hasSize(3);
    assertThat(what.sentence())
        .endsWith("3 of 11 failures no longer covered: committed_without_asking.");
  }

  @Test
  void candidatesAreWeighedOnlyIfWished() {
    assertThat(budgets().training(false).worths()).isEmpty();
    assertThat(budgets().training(true).worths()).hasSize(4);
  }

  @Test
  void pricesAreKeptAndAbsurdOnesRefused() {
    assertThat(budgets().prices()).isEqualTo(Prices.USUAL);

    budgets().setPrices(new Prices(0.1, 3_000));

    assertThat(budgets().prices()).isEqualTo(new Prices(0.1, 3_000));
    approveAll();
    var worth = budgets().training(false).worths().getFirst();
    assertThat(worth.breakEven())
        .isCloseTo(worth.rule().tokens() * 0.1 * 1_000 / 3_000, within(1e-9));
    assertThatThrownBy(() -> budgets().setPrices(new Prices(1.5, 1))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> budgets().setPrices(new Prices(Double.NaN, 1)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> budgets().setPrices(new Prices(1, 0))).isInstanceOf(Problem.class);
  }
}
