package dev.praxis.core.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Counting by numbers of tags comes to what counting by names does.
final class BudgetCountsTest {

  private static Budget random(SplittableRandom random, int size) {
    var rules = new ArrayList<BudgetRule>();
    for (int i = 0; i < size; i++) {
      var tags = new ArrayList<String>();
      for (int tag = random.nextInt(4); tag > 0; tag--) {
        tags.add("tag" + random.nextInt(size + 3)); // may be there twice
      }
      rules.add(
          new BudgetRule(i, 1, "Rule " + i, true, tags, random.nextInt(5), 1 + random.nextInt(30)));
    }
    var failures = new ArrayList<BudgetFailure>();
    for (int i = 0; i < 3 * size; i++) {
      var tag = random.nextInt(6) == 0 ? "" : "tag" + random.nextInt(size + 3);
      failures.add(
          new BudgetFailure(
              i / 2, new SessionId(i), "s" + i, "Session", "p" + random.nextInt(7), tag));
    }
    return Budget.of(
        new BudgetGround(
            Side.TRAINING,
            Instant.EPOCH,
            rules,
            failures,
            new Calls(1_000, 0),
            Waste.of(List.of(), Prices.USUAL),
            Prices.USUAL,
            2,
            ""));
  }

  private static List<BudgetFailure> covered(Budget budget, Predicate<BudgetRule> which) {
    var tags = new HashSet<String>();
    budget.ground().rules().stream().filter(which).forEach(rule -> tags.addAll(rule.tags()));
    return budget.ground().failures().stream().filter(each -> tags.contains(each.tag())).toList();
  }

  @Property(tries = 200)
  void sweepAndWhatIf(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int size) {
    var random = new SplittableRandom(seed);
    var budget = random(random, size);

    for (var point : budget.curve().sweep()) {
      assertThat(point.caught())
          .isEqualTo(covered(budget, rule -> rule.support() >= point.threshold()).size());
    }
    assertThat(budget.covered()).isEqualTo(covered(budget, _ -> true).size());
    var dropped = Set.of((long) random.nextInt(size), size + 5L);
    var lost = new ArrayList<>(covered(budget, _ -> true));
    lost.removeAll(covered(budget, rule -> !dropped.contains(rule.id())));
    assertThat(budget.whatIf(dropped).uncovered()).isEqualTo(lost);
  }

  @Property(tries = 200)
  void contributionsAndFront(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int size) {
    var budget = random(new SplittableRandom(seed), size);

    double all = 0;
    for (var worth : budget.worths()) {
      long id = worth.rule().id();
      assertThat(worth.contribution().solo())
          .isEqualTo(covered(budget, rule -> rule.id() == id).size());
      assertThat(worth.contribution().leaveOneOut())
          .isEqualTo(budget.whatIf(Set.of(id)).uncovered().size());
      all += worth.contribution().shapley();
    }
    assertThat(all).isCloseTo(budget.covered(), within(1e-9));
    for (var point : budget.curve().front().points()) {
      assertThat(point.caught())
          .isEqualTo(
              covered(budget, rule -> point.rules().contains(Long.toString(rule.id()))).size());
    }
  }

  /// A rule's support without the lineages of the fold whose failures it is held against.
  @Property(tries = 100)
  void crossValidationCountsNoFailureForItself(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 24) int size) {
    var budget = random(new SplittableRandom(seed), size);
    var choice = budget.choice();

    choice.ifPresent(chosen -> {
      int before = Integer.MAX_VALUE;
      for (var step : chosen.steps()) {
        assertThat(step.covered()).isLessThanOrEqualTo(before);
        before = step.covered();
      }
      assertThat(chosen.folds()).isLessThanOrEqualTo(10);
      assertThat(chosen.steps().getFirst().covered()).isLessThanOrEqualTo(budget.covered());
    });
  }
}
