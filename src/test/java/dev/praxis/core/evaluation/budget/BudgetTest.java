package dev.praxis.core.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.evaluation.budget.RuleWorth.Standing;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.contribution.Contribution;
import dev.praxis.core.statistics.contribution.ParetoFront;
import dev.praxis.core.statistics.contribution.TagNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

  /// R1 to R6 with the tokens and the failures of the oracle: each failure is a tag of its own.
  private static Budget oracle() {
    return budget(
        List.of(
            rule(1, 21, "f1", "f2", "f3"),
            rule(2, 40, "f1", "f2"),
            rule(3, 22, "f4"),
            rule(4, 60, "f5", "f6", "f7", "f8"),
            rule(5, 18, "never"),
            rule(6, 25, "f3", "f4")),
        IntStream.rangeClosed(1, 8).mapToObj(i -> "f" + i).toList());
  }

  private static Budget budget(List<BudgetRule> rules, List<String> tags) {
    var failures =
        IntStream.range(0, tags.size()).mapToObj(i -> failure(i, tags.get(i), "shop")).toList();
    return Budget.of(
        new BudgetGround(
            Side.TRAINING,
            Instant.EPOCH,
            rules,
            failures,
            new Calls(2_000, 2_000),
            Waste.of(List.of(), Prices.USUAL),
            Prices.USUAL,
            2,
            ""));
  }

  private static BudgetRule rule(long id, int tokens, String... tags) {
    return new BudgetRule(id, 1, "Rule " + id, true, List.of(tags), tags.length, tokens);
  }

  private static BudgetFailure failure(long lineage, String tag, String project) {
    return new BudgetFailure(
        lineage, new SessionId(lineage), "s" + lineage, "Session " + lineage, project, tag);
  }

  @Test
  void theFrontIsThatOfTheOracleAndRulesBesideItMayRetire() {
    var budget = oracle();

    assertThat(budget.curve().front().exact()).isTrue();
    assertThat(budget.curve().front().points())
        .containsExactly(
            new ParetoFront.Point(0, 0, List.of()),
            new ParetoFront.Point(21, 3, List.of("1")),
            new ParetoFront.Point(43, 4, List.of("1", "3")),
            new ParetoFront.Point(81, 7, List.of("1", "4")),
            new ParetoFront.Point(103, 8, List.of("1", "3", "4")));
    assertThat(budget.retirable()).extracting(BudgetRule::id).containsExactlyInAnyOrder(2L, 5L, 6L);
    assertThat(budget.covered()).isEqualTo(8);
    assertThat(budget.tokens()).isEqualTo(186);
  }

  @Test
  void redundantIsNotUseless() {
    var budget = oracle();

    assertThat(budget.worths())
        .extracting(worth -> worth.rule().id(), RuleWorth::standing)
        .containsExactly(
            tuple(4L, Standing.NEEDED),
            tuple(1L, Standing.REDUNDANT),
            tuple(2L, Standing.REDUNDANT),
            tuple(6L, Standing.REDUNDANT),
            tuple(3L, Standing.REDUNDANT),
            tuple(5L, Standing.COVERS_NOTHING));
    assertThat(budget.worths().get(1).contribution()).isEqualTo(new Contribution(3, 0, 1.5));
    assertThat(budget.worths().stream().mapToDouble(each -> each.contribution().shapley()).sum())
        .isCloseTo(8, within(1e-9));
  }

  @Test
  void aRuleWithoutATagIsNotJudgedByCoverage() {
    var budget = budget(List.of(rule(1, 21, "f1"), rule(2, 30)), List.of("f1"));

    assertThat(budget.worths().getLast().standing()).isEqualTo(Standing.UNMEASURED);
    assertThat(budget.retirable()).isEmpty();
    assertThat(budget.cautions()).anyMatch(caution -> caution.startsWith("Rules without a tag"));
  }

  @Test
  void aRuleOf21TokensPaysFromThreeAndAHalfFailuresOn() {
    var worth = budget(List.of(rule(1, 21, "f1")), List.of("f1", "f2")).worths().getFirst();

    assertThat(worth.breakEven()).isCloseTo(3.5, within(1e-9));
    assertThat(worth.covered()).isCloseTo(0.5, within(1e-9));
    assertThat(worth.canPay()).isFalse();
  }

  @Test
  void droppingRulesTellsTokensAndWhatIsNoLongerCovered() {
    var what = oracle().whatIf(Set.of(1L, 3L));

    assertThat(what.tokens()).isEqualTo(43);
    assertThat(what.before()).isEqualTo(8);
    assertThat(what.after()).isEqualTo(8);
    assertThat(what.sentence()).isEqualTo("−43 tokens a call, all 8 failures still covered.");

    var more = oracle().whatIf(Set.of(1L, 2L, 3L, 999L));

    assertThat(more.dropped()).extracting(BudgetRule::id).containsExactly(1L, 2L, 3L);
    assertThat(more.uncovered()).extracting(BudgetFailure::tag).containsExactly("f1", "f2");
    assertThat(more.sentence())
        .isEqualTo("−83 tokens a call, 2 of 8 failures no longer covered: f1, f2.");
    assertThat(more.intervalBefore().low()).isCloseTo(0.675593, within(1e-6));
    assertThat(more.intervalAfter().high()).isCloseTo(0.928521, within(1e-6));
    assertThat(more.per().saved()).isCloseTo(83_000, within(1e-9));
    assertThat(more.per().failures()).isCloseTo(1, within(1e-9));
    assertThat(more.per().wasted()).isCloseTo(6_000, within(1e-9));
    assertThat(more.comparison())
        .isEqualTo(
            "Per 1,000 calls: 83,000 tokens saved; up to 1.0 failures more, about 6,000 tokens"
                + " wasted. In tokens alone these rules cost more than they can save.");
  }

  @Test
  void droppingNothingChangesNothing() {
    var what = oracle().whatIf(Set.of());

    assertThat(what.tokens()).isZero();
    assertThat(what.uncovered()).isEmpty();
    assertThat(what.comparison()).isEmpty();
  }

  @Test
  void theThresholdIsChosenByFailuresThatWereNotCounted() {
    var tags = new ArrayList<String>();
    var rules = new ArrayList<BudgetRule>();
    for (int tag = 0; tag < 4; tag++) {
      tags.addAll(Collections.nCopies(30, "often" + tag));
      rules.add(new BudgetRule(tag, 1, "Often " + tag, true, List.of("often" + tag), 30, 20));
    }
    for (int tag = 0; tag < 3; tag++) {
      tags.addAll(List.of("seldom" + tag, "seldom" + tag));
      rules.add(new BudgetRule(10 + tag, 1, "Seldom " + tag, true, List.of("seldom" + tag), 2, 20));
    }

    var choice = budget(rules, tags).choice().orElseThrow();

    assertThat(choice.by()).isEqualTo("lineage");
    assertThat(choice.groups()).isEqualTo(126);
    assertThat(choice.folds()).isEqualTo(10);
    assertThat(choice.steps().getFirst().covered()).isEqualTo(126);
    assertThat(choice.steps().get(1).covered()).isEqualTo(120); // seen twice is once without itself
    assertThat(choice.steps().get(1).tokens())
        .isCloseTo(128, within(1e-9)); // 80, and 60 in 8 of 10 folds
    assertThat(choice.steps().getLast().covered()).isZero();
    assertThat(choice.threshold()).isEqualTo(30); // from 3 to 30 the same four rules stand
  }

  @Test
  void whatNeverPaysIsNotChosen() {
    var tags = Collections.nCopies(12, "dear");
    var rule = new BudgetRule(1, 1, "Dear", true, List.of("dear"), 12, 400);

    var choice = budget(List.of(rule), tags).choice().orElseThrow();

    assertThat(choice.threshold()).isEqualTo(13);
    assertThat(choice.sentence()).startsWith("In tokens alone no threshold is worth having");
  }

  @Test
  void projectsAreKeptTogetherWhereThereAreEnough() {
    var failures =
        IntStream.range(0, 20).mapToObj(i -> failure(i, "slow", "project " + i % 5)).toList();

    var choice =
        ThresholdChoice.of(
                List.of(new BudgetRule(1, 1, "Be quick", true, List.of("slow"), 20, 9)),
                failures,
                TagNumbers.of(failures.stream().map(BudgetFailure::tag).toList()),
                new ThresholdChoice.Stakes(100, 6_000))
            .orElseThrow();

    assertThat(choice.by()).isEqualTo("project");
    assertThat(choice.folds()).isEqualTo(5);
    assertThat(choice.steps().get(15).covered()).isEqualTo(20); // 16 of 20 are in other projects
    assertThat(choice.steps().get(16).covered()).isZero();
  }

  @Test
  void oneLineageCannotChoose() {
    assertThat(budget(List.of(rule(1, 21, "f1")), List.of("f1")).choice()).isEmpty();
  }

  @Test
  void wasteIsTheMedianOfWhatWasMeasured() {
    var stretches =
        Arrays.stream(new long[] {9_000, 1_000, 4_000, 3_000, 2_000, 80_000})
            .mapToObj(tokens -> new Waste.Stretch(tokens % 7_000, tokens, 1_000, 2, 30))
            .toList();

    var waste = Waste.of(stretches, new Prices(0.5, 6_000));

    assertThat(waste.measured()).isTrue();
    assertThat(waste.tokens()).isCloseTo(4_000, within(1e-9)); // of 3,500 and 4,500
    assertThat(waste.low()).isCloseTo(1_500, within(1e-9)); // of six only the ends hold the median
    assertThat(waste.high()).isCloseTo(80_500, within(1e-9));
    assertThat(waste.sentence()).contains("the median of 6 failed calls", "2 calls, 30 seconds");
  }

  @Test
  void wasteIsAnAssumptionWhereTooLittleWasMeasured() {
    var few = IntStream.range(0, 5).mapToObj(i -> new Waste.Stretch(i, 9_000, 0, 1, 1)).toList();
    var oneLineage =
        IntStream.range(0, 50).mapToObj(_ -> new Waste.Stretch(1, 9_000, 0, 1, 1)).toList();

    assertThat(Waste.of(few, Prices.USUAL).tokens()).isEqualTo(6_000);
    assertThat(Waste.of(few, Prices.USUAL).sentence())
        .startsWith("A failure is assumed to waste 6,000 tokens: 5 failed calls");
    assertThat(Waste.of(oneLineage, Prices.USUAL).measured()).isFalse();
  }

  @Test
  void theMediansIntervalIsExact() {
    var stretches =
        IntStream.rangeClosed(1, 20).mapToObj(i -> new Waste.Stretch(i, i, 0, 1, 1)).toList();

    var waste = Waste.of(stretches, Prices.USUAL);

    assertThat(waste.low()).isEqualTo(6); // Conover: ranks 6 and 15 of 20
    assertThat(waste.high()).isEqualTo(15);
  }
}
