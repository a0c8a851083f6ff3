package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.evaluation.budget.ReplayShares;
import dev.praxis.core.evaluation.budget.ThresholdChoice;
import dev.praxis.core.evaluation.budget.WhatIf;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;

/// What the budget sheet says in words.
record BudgetWords(Texts texts) {

  String headline(Budget budget) {
    int failures = budget.ground().failures().size();
    var interval = Intervals.wilson(budget.covered(), failures);
    return texts.format(
        "evaluation.budget.headline",
        budget.ground().rules().size(),
        budget.tokens(),
        budget.covered(),
        failures,
        Math.round(100 * interval.low()),
        Math.round(100 * interval.high()));
  }

  /// A line each: how tokens are counted and thresholds chosen, what a failure wastes, what to
  /// mind.
  String reading(BudgetViewModel.Shown shown) {
    var budget = shown.budget();
    var counted =
        texts.format(
            "evaluation.budget.counted",
            TokenCounter.ESTIMATOR,
            budget.estimated(),
            BudgetRule.ESTIMATOR);
    var choice = budget.choice().map(ThresholdChoice::sentence).orElse("");
    return String.join(
        "\n",
        (choice + " " + counted).strip(),
        budget.ground().waste().sentence(),
        (String.join(" ", budget.cautions())
                + " "
                + shown.replayed().map(ReplayShares::sentence).orElse(""))
            .strip());
  }

  static String price(double price) {
    return price == Math.rint(price) ? Long.toString(Math.round(price)) : Double.toString(price);
  }

  String comparison(WhatIf what) {
    if (what.dropped().isEmpty()) {
      return "";
    }
    var then = what.intervalAfter();
    return texts.format(
            "evaluation.budget.after",
            what.after(),
            what.of(),
            Math.round(100 * then.low()),
            Math.round(100 * then.high()))
        + " "
        + what.comparison();
  }
}
