package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.evaluation.budget.Paying;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Row;
import dev.praxis.core.report.document.Values;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.paired.Clusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// What rules could have addressed. Nothing was run, so nothing is tested.
final class CoverageReport {
  private static final int DRAWS = 10_000;
  private static final long SEED = 1;

  private final KeptCoverage kept;
  private final EvaluationRun run;
  private final int estimated;
  private final Paying paying;
  private final String version;
  private final Values values = new Values();

  /// @param estimated tokens of the rules by a quarter of their characters
  /// @param paying when rules pay for themselves
  CoverageReport(KeptCoverage kept, int estimated, Paying paying, String version) {
    this.kept = kept;
    this.estimated = estimated;
    this.paying = paying;
    this.version = version;
    run = kept.run();
  }

  Report with(List<NamedChart> charts) {
    return new Report(
        "Praxis: " + kept.ref().word(),
        "Coverage, " + Method.minute(kept.at()),
        Method.tone(kept.state()),
        kept.headline(),
        kept.sentence(),
        kept.cautions(),
        how(),
        numbers(),
        charts,
        items(),
        List.of(
            "This is what rules could address, not what they do: nothing was run with them, and an"
                + " agent that reads a rule may fail all the same.",
            "Sessions without a failure are not in it, so it cannot show new failures.",
            "A broad rule covers much by its tag alone; see what else it would touch."),
        values);
  }

  private List<Fact> how() {
    var method = new Method(kept, values);
    var rules =
        run.rules().stream()
            .map(rule -> "R%d v%d %s".formatted(rule.id(), rule.version(), rule.text()))
            .collect(Collectors.joining("\n"));
    method.code("rules hash", "Rules", Method.hash(rules));
    method.fact("judge", "Judged by", "the tag of the failure and of the rule");
    method.fact(
        "tokens by", "Tokens by", TokenCounter.ESTIMATOR + "; beside it " + BudgetRule.ESTIMATOR);
    method.fact("waste", "Wasted by a failure", paying.waste().sentence());
    values.add("plan", "estimator", BudgetRule.ESTIMATOR);
    method.fact("seed", "Seed", SEED);
    values.add("plan", "seed", SEED);
    values.add("plan", "confidence", 0.95);
    return method.facts(version);
  }

  private List<Report.Measure> numbers() {
    var numbers = new Numbers(values);
    int n = run.heldOut();
    int k = run.prevented();
    numbers.share("covered", "Addressed", k, n, run.interval());
    if (n > 0) {
      numbers.share("jeffreys", "By Jeffreys", k, n, Intervals.jeffreys(k, n));
      numbers.share(
          "clopper-pearson", "By Clopper and Pearson", k, n, Intervals.clopperPearson(k, n));
      bootstrap(numbers);
    }
    numbers.count("rules", "Rules in force", run.rules().size(), "");
    numbers.count("missed", "Tags missed", run.missed().size(), String.join(", ", run.missed()));
    numbers.heading("Cost");
    numbers.count("tokens", "Tokens on every call", run.tokens(), TokenCounter.ESTIMATOR);
    numbers.count("estimated", "The same, estimated", estimated, BudgetRule.ESTIMATOR);
    if (k > 0) {
      double each = (double) run.tokens() / k;
      numbers.number("tokens.each", "Tokens for each failure addressed", each, 1, "", "");
    }
    breakEven(numbers);
    return numbers.measures();
  }

  /// Below it rules cost more tokens than they can save.
  private void breakEven(Numbers numbers) {
    numbers.number(
        "break-even",
        "Break-even, failures in a thousand calls",
        paying.failuresPerThousandCalls(run.tokens()),
        2,
        "",
        "to prevent, so that all rules together pay for their tokens"
            + (paying.calls().all() == 0
                ? "; how many calls these sessions took is not known"
                : ""));
    numbers.value("break-even.waste", paying.waste().tokens());
    numbers.value("break-even.cached price", paying.prices().cachedPrice());
    var calls = paying.calls();
    numbers.value("calls", calls.all());
    numbers.value("calls.told", calls.told());
    if (calls.all() > 0) {
      numbers.number(
          "break-even.here",
          "Break-even, failures of these sessions",
          paying.failuresPerToken() * run.tokens(),
          2,
          "",
          "in %d calls of a model, %d of them told by transcripts"
              .formatted(calls.all(), calls.told()));
    }
  }

  private void bootstrap(Numbers numbers) {
    var byProject =
        run.items().stream()
            .collect(
                Collectors.groupingBy(
                    EvaluationRun.Item::project,
                    LinkedHashMap::new,
                    Collectors.mapping(item -> item.prevented() ? 1.0 : 0.0, Collectors.toList())));
    var clusters = Clusters.of(byProject.values());
    if (clusters.count() < 2) {
      return;
    }
    var drawn = clusters.bootstrap(DRAWS, SEED);
    numbers.value("bootstrap.resamples", drawn.resamples());
    numbers.value("projects", clusters.count());
    numbers.share(
        "bootstrap", "With projects resampled", run.prevented(), run.heldOut(), drawn.interval());
  }

  private Items items() {
    var rows = new ArrayList<Row>();
    int number = 0;
    for (var item : run.items()) {
      number++;
      var name = item.sessionKey();
      var row = Integer.toString(number);
      values.add("item", name, "", row, "title", item.sessionTitle());
      values.add("item", name, "", row, "project", item.project());
      values.add("item", name, "", row, "tag", item.tag());
      values.add("item", name, "", row, "addressed", item.prevented());
      values.add("item", name, "", row, "reason", item.reason());
      for (var rule : item.caughtBy()) {
        values.add("item", name, "", row, "addressed by", "R" + rule);
      }
    }
    run.items().stream()
        .sorted(Comparator.comparing(EvaluationRun.Item::prevented))
        .forEach(item -> rows.add(row(item)));
    for (var rule : run.rules()) {
      values.add("rule", "R" + rule.id(), "text", rule.text());
      values.add("rule", "R" + rule.id(), "version", rule.version());
    }
    return new Items(
        "Held-out failures, the missed ones first",
        List.of("Session", "Project", "Tag", "Addressed by", "Why"),
        rows,
        "The held-out sessions show no failure.");
  }

  private static Row row(EvaluationRun.Item item) {
    var rules = item.caughtBy().stream().map(id -> "R" + id).collect(Collectors.joining(", "));
    return new Row(
        List.of(
            item.sessionTitle().isBlank() ? item.sessionKey() : item.sessionTitle(),
            item.project(),
            item.tag(),
            rules.isEmpty() ? "missed" : rules,
            item.reason()),
        !item.prevented());
  }
}
