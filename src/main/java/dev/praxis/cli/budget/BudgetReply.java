package dev.praxis.cli.budget;

import dev.praxis.cli.console.Reply;
import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.evaluation.budget.ReplayShares;
import dev.praxis.core.evaluation.budget.ThresholdChoice;
import dev.praxis.core.evaluation.budget.Waste;
import dev.praxis.core.evaluation.budget.WhatIf;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.contribution.ParetoFront;
import dev.praxis.core.statistics.contribution.ThresholdSweep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer of `praxis budget`. Numbers that cannot be known are null.
///
/// @param on `training` or `held-out`
/// @param tokens of all rules, by `tokenizer`; `estimated` the same by `estimator`
/// @param chosen threshold that cross-validation inside training chose
/// @param choice how, in a sentence
/// @param retire rules that no set of rules worth its price holds
/// @param whatIf null where nothing was asked
/// @param replayed null where no replays ran the same tasks with and without single rules
record BudgetReply(
    String on,
    int tokens,
    String tokenizer,
    int estimated,
    String estimator,
    int failures,
    int prevented,
    Interval interval,
    int threshold,
    @Nullable Integer chosen,
    @Nullable String choice,
    double cachedPrice,
    Wasted waste,
    Calls calls,
    List<Step> sweep,
    List<Best> front,
    boolean frontExact,
    List<RuleLine> rules,
    List<Long> retire,
    @Nullable Dropped whatIf,
    @Nullable Replayed replayed,
    List<String> warnings)
    implements Reply {

  static BudgetReply of(Budget budget, Optional<WhatIf> whatIf, Optional<ReplayShares> replayed) {
    var ground = budget.ground();
    var curve = budget.curve();
    int failures = ground.failures().size();
    return new BudgetReply(
        ground.side().word(),
        budget.tokens(),
        TokenCounter.ESTIMATOR,
        budget.estimated(),
        BudgetRule.ESTIMATOR,
        failures,
        budget.covered(),
        Intervals.wilson(budget.covered(), failures),
        ground.threshold(),
        budget.choice().map(ThresholdChoice::threshold).orElse(null),
        budget.choice().map(ThresholdChoice::sentence).orElse(null),
        ground.prices().cachedPrice(),
        Wasted.of(ground.waste()),
        ground.calls(),
        curve.sweep().stream().map(point -> Step.of(point, budget)).toList(),
        curve.front().points().stream().map(Best::of).toList(),
        curve.front().exact(),
        budget.worths().stream().map(RuleLine::of).toList(),
        budget.retirable().stream().map(BudgetRule::id).toList(),
        whatIf.map(Dropped::of).orElse(null),
        replayed.map(Replayed::of).orElse(null),
        budget.cautions());
  }

  @Override
  public String text() {
    return new BudgetText(this).toString();
  }

  /// @param low of the 95 % interval of a measured median
  record Wasted(
      boolean measured,
      double tokens,
      double low,
      double high,
      int failures,
      int lineages,
      @Nullable Double calls,
      @Nullable Double seconds,
      String sentence) {
    static Wasted of(Waste waste) {
      return new Wasted(
          waste.measured(),
          waste.tokens(),
          waste.low(),
          waste.high(),
          waste.failures(),
          waste.lineages(),
          waste.measured() ? waste.calls() : null,
          waste.measured() ? waste.seconds() : null,
          waste.sentence());
    }
  }

  record Step(
      int threshold,
      int rules,
      int tokens,
      int estimated,
      int prevented,
      int of,
      Interval interval,
      @Nullable Double tokensPerPrevented) {
    static Step of(ThresholdSweep.Point point, Budget budget) {
      return new Step(
          point.threshold(),
          point.rules(),
          point.tokens(),
          budget.estimated(point.threshold()),
          point.caught(),
          point.of(),
          point.interval(),
          point.caught() == 0 ? null : point.tokensPerCaught());
    }
  }

  record Best(int tokens, int prevented, List<Long> rules) {
    static Best of(ParetoFront.Point point) {
      return new Best(
          point.tokens(), point.caught(), point.rules().stream().map(Long::valueOf).toList());
    }
  }

  record Dropped(
      List<Long> dropped,
      int tokensSaved,
      int estimatedSaved,
      int preventedBefore,
      int preventedAfter,
      int of,
      Interval intervalBefore,
      Interval intervalAfter,
      List<Item> uncovered,
      double tokensSavedPer1000Calls,
      @Nullable Double failuresPer1000Calls,
      @Nullable Double tokensWastedPer1000Calls,
      String sentence,
      String comparison) {
    static Dropped of(WhatIf what) {
      var per = what.per();
      return new Dropped(
          what.dropped().stream().map(BudgetRule::id).toList(),
          what.tokens(),
          what.estimated(),
          what.before(),
          what.after(),
          what.of(),
          what.intervalBefore(),
          what.intervalAfter(),
          what.uncovered().stream()
              .map(failure -> new Item(failure.key(), failure.tag(), failure.project()))
              .toList(),
          per.saved(),
          RuleLine.known(per.failures()),
          RuleLine.known(per.wasted()),
          what.sentence(),
          what.comparison());
    }
  }

  record Item(String session, String tag, String project) {}

  record Replayed(int tasks, List<String> evaluations, List<Share> rules, String sentence) {
    static Replayed of(ReplayShares shares) {
      return new Replayed(
          shares.tasks(),
          shares.from().stream().map(Ref::word).toList(),
          shares.shares().stream().map(Share::of).toList(),
          shares.sentence());
    }
  }

  record Share(long id, double leaveOneOut, @Nullable Double error, @Nullable Double shapley) {
    static Share of(ReplayShares.Share share) {
      return new Share(
          share.rule().id(), share.leaveOneOut(), RuleLine.known(share.error()), share.shapley());
    }
  }
}
