package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.statistics.paired.Epochs;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.statistics.sequential.EValue;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// The figures of a replay: the one kind of evaluation with tests and paired intervals.
final class ReplayNumbers {
  private final KeptReplay kept;
  private final Numbers numbers;
  private final List<PairedItem> complete;

  ReplayNumbers(KeptReplay kept, Numbers numbers) {
    this.kept = kept;
    this.numbers = numbers;
    complete = kept.items().stream().filter(item -> !item.missing()).toList();
  }

  void add() {
    int missing = kept.items().size() - complete.size();
    numbers.heading("Effect");
    numbers.count("items", "Items compared", complete.size(), "every run in both arms is there");
    numbers.count("missing", "Items missing", missing, "never counted as passed");
    kept.verdict().map(verdict -> verdict.figures()).ifPresent(this::add);
    numbers.heading("Effort");
    arm("before", "before", PairedItem::before);
    arm("after", "after", PairedItem::after);
    runs();
  }

  private void add(ReplayFigures figures) {
    int n = complete.size();
    boolean single = kept.plan().epochs() == 1;
    rate("rate.before", "Failure rate before", PairedItem::beforeFailed);
    rate("rate.after", "Failure rate after", PairedItem::afterFailed);
    numbers.change(
        "difference", "Change", figures.difference(), figures.interval(), "over " + n + " items");
    numbers.p("p", "p", figures.p(), figures.test() + ", two-sided");
    numbers.value("alpha", 0.05 / kept.looks().planned());
    if (single) {
      numbers.p("mid-p", "mid-p", figures.midP(), "beside the exact one; does not decide");
      double e = EValue.of(figures.table().prevented(), figures.table().newFailures());
      numbers.number("e", "e-value", e, 2, "", "20 is evidence whenever one looks");
    }
    withoutErrors();
    worstCase();
    numbers.heading("Items");
    table(figures.table(), single);
    numbers.heading("Across projects");
    projects(figures);
    if (!single) {
      numbers.heading("Epochs");
      epochs();
    }
  }

  private void rate(String name, String words, Function<PairedItem, Double> of) {
    double rate = complete.stream().mapToDouble(of::apply).average().orElse(Double.NaN);
    numbers.share(name, words, rate, "mean over items");
  }

  private void table(PairedTable table, boolean single) {
    var how = single ? "" : "by the majority of runs; not tested";
    numbers.count("both", "Still failing", table.both(), how);
    numbers.count("prevented", "Prevented", table.prevented(), how);
    numbers.count("new", "Newly failing", table.newFailures(), how);
    numbers.count("neither", "Still passing", table.neither(), how);
    long critical = complete.stream().filter(each -> each.critical() && each.change() < 0).count();
    numbers.count("critical", "Critical regressions", critical, "worse on an item marked critical");
    numbers.share(
        "prevented.rate",
        "Prevented, of what failed before",
        table.prevented(),
        table.failedBefore(),
        table.preventedRate());
    numbers.share(
        "new.bound",
        "Newly failing, at most",
        table.newFailureBound(),
        "one-sided Clopper-Pearson, 95 %");
  }

  private void projects(ReplayFigures figures) {
    int count = figures.projects();
    numbers.count("projects", "Projects", count, count < 6 ? "too few to generalise" : "");
    numbers.value("cluster.p", figures.clusterP());
    if (count < 2) {
      return;
    }
    numbers.p("sign-flip", "p by project", figures.clusterP(), "sign-flip over projects");
    var across = figures.clusterInterval();
    if (across.low() == -1 && across.high() == 1) {
      numbers.change(
          "cluster",
          "Change, by project",
          figures.difference(),
          "all projects changed alike: how far others would differ cannot be told");
      return;
    }
    numbers.change("cluster", "Change, by project", figures.difference(), across, "CR1");
    var bootstrap = figures.bootstrap();
    numbers.change(
        "bootstrap",
        "Change, projects resampled",
        bootstrap.mean(),
        bootstrap.interval(),
        bootstrap.resamples()
            + (bootstrap.exact() ? " resamples, all there are" : " resamples")
            + (count < 10 ? "; too optimistic under 10 projects" : ""));
    numbers.value("bootstrap.resamples", bootstrap.resamples());
    numbers.value("bootstrap.deviation", bootstrap.deviation());
  }

  /// The sensitivity line: what if breaking down were no failure.
  private void withoutErrors() {
    var both =
        complete.stream()
            .filter(item -> completed(item.before()).findAny().isPresent())
            .filter(item -> completed(item.after()).findAny().isPresent())
            .toList();
    if (both.isEmpty()) {
      return;
    }
    double difference =
        both.stream()
            .mapToDouble(item -> failed(completed(item.before())) - failed(completed(item.after())))
            .average()
            .orElse(0);
    numbers.value("without errors.items", both.size());
    numbers.change(
        "without errors",
        "Change without errors and timeouts",
        difference,
        "over " + both.size() + " items; does not decide");
  }

  private static Stream<Trial> completed(List<Trial> trials) {
    return trials.stream()
        .filter(trial -> trial.outcome().equals("passed") || trial.outcome().equals("failed"));
  }

  private static double failed(Stream<Trial> trials) {
    return trials.mapToInt(trial -> trial.failed() ? 1 : 0).average().orElse(0);
  }

  private void worstCase() {
    int missing = kept.items().size() - complete.size();
    if (missing > 0) {
      double sum = complete.stream().mapToDouble(PairedItem::change).sum();
      numbers.change(
          "worst case",
          "Change if all missing items broke",
          (sum - missing) / kept.items().size(),
          "over " + kept.items().size() + " items");
    }
  }

  private void epochs() {
    var epochs =
        new Epochs(
            complete.stream().map(item -> marks(item.before())).toArray(double[][]::new),
            complete.stream().map(item -> marks(item.after())).toArray(double[][]::new));
    numbers.share(
        "resampling",
        "Of the spread, from running again",
        epochs.resamplingShare(),
        "large: more epochs help; small: more items do");
    if (complete.size() > 1) {
      numbers.number("error", "Standard error", 100 * epochs.error(), 1, " points", "over items");
      numbers.number(
          "error.limit",
          "Standard error with endless epochs",
          100 * epochs.errorWith(Double.POSITIVE_INFINITY),
          1,
          " points",
          "");
    }
  }

  private static double[] marks(List<Trial> trials) {
    return trials.stream().mapToDouble(trial -> trial.failed() ? 1 : 0).toArray();
  }

  private void arm(String name, String words, Function<PairedItem, List<Trial>> side) {
    var trials =
        kept.items().stream()
            .flatMap(item -> side.apply(item).stream())
            .filter(trial -> !trial.isMissing())
            .toList();
    if (trials.isEmpty()) {
      return;
    }
    double tokens = trials.stream().mapToLong(Trial::tokens).average().orElse(0);
    double seconds = trials.stream().mapToDouble(Trial::seconds).average().orElse(0);
    numbers.number("tokens." + name, "Tokens a run, " + words, tokens, 0, "", "mean");
    numbers.number("seconds." + name, "Seconds a run, " + words, seconds, 1, "", "mean");
  }

  private void runs() {
    var ran =
        kept.items().stream()
            .flatMap(item -> Stream.concat(item.before().stream(), item.after().stream()))
            .filter(trial -> !trial.isMissing())
            .toList();
    long cached = ran.stream().filter(Trial::cached).count();
    long broken =
        ran.stream()
            .filter(t -> t.outcome().equals("error") || t.outcome().equals("timeout"))
            .count();
    numbers.count("runs", "Runs", ran.size(), "");
    numbers.share("cached", "Of these taken from earlier", share(cached, ran.size()), "the cache");
    numbers.count("broken", "Errors and timeouts", broken, "count as failed");
    numbers.count("overridden", "Overruled by a person", kept.judged().size(), overruled());
    double cost =
        ran.stream()
            .filter(trial -> !trial.cached())
            .map(Trial::costUsd)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum();
    numbers.number("cost", "Cost", cost, 2, " USD", "of runs that tell it, the cached left out");
  }

  private String overruled() {
    long against = kept.judged().stream().filter(Trial::overruled).count();
    numbers.value("overridden.against", against);
    if (kept.judged().isEmpty()) {
      return "nobody has checked a run";
    }
    return against + " of them against the machine";
  }

  private static double share(long part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
