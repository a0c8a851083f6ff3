package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Row;
import dev.praxis.core.report.document.Values;
import dev.praxis.core.report.drawing.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The tasks of a replay, what got worse first.
final class ReplayItems {
  private static final List<String> COLUMNS =
      List.of(
          "Item",
          "Project",
          "Tag",
          "Failed before",
          "After",
          "Change, points",
          "Tokens",
          "Seconds",
          "Why");

  private final KeptReplay kept;
  private final Values values;

  ReplayItems(KeptReplay kept, Values values) {
    this.kept = kept;
    this.values = values;
  }

  Items table() {
    kept.items().forEach(this::add);
    return new Items(
        "Items, what got worse first",
        COLUMNS,
        kept.items().stream()
            .sorted(Comparator.comparingDouble(ReplayItems::place).thenComparing(PairedItem::task))
            .map(ReplayItems::row)
            .toList(),
        "The plan has no task.");
  }

  /// Regressions, then the largest change, then what is missing.
  private static double place(PairedItem item) {
    if (item.missing()) {
      return 2;
    }
    return item.change() < 0 ? item.change() - 1 : -item.change();
  }

  private void add(PairedItem item) {
    var task = item.task();
    values.add("item", task, "project", item.project());
    values.add("item", task, "tag", item.tag());
    values.add("item", task, "critical", item.critical());
    values.add("item", task, "missing", item.missing());
    item.before().forEach(trial -> add(task, "before", trial));
    item.after().forEach(trial -> add(task, "after", trial));
  }

  private void add(String task, String arm, Trial trial) {
    var epoch = Integer.toString(trial.epoch());
    values.add("run", task, arm, epoch, "outcome", trial.outcome());
    if (trial.isMissing()) {
      return;
    }
    values.add("run", task, arm, epoch, "failed", trial.failed());
    values.add("run", task, arm, epoch, "machine failed", trial.machineFailed());
    values.add("run", task, arm, epoch, "overridden", trial.override().isPresent());
    values.add("run", task, arm, epoch, "seconds", trial.seconds());
    values.add("run", task, arm, epoch, "tokens", trial.tokens());
    if (trial.costUsd() != null) {
      values.add("run", task, arm, epoch, "cost usd", trial.costUsd());
    }
    values.add("run", task, arm, epoch, "cached", trial.cached());
    values.add("run", task, arm, epoch, "reason", trial.reason());
    trial
        .override()
        .ifPresent(said -> values.add("run", task, arm, epoch, "overriding reason", said.reason()));
  }

  private static Row row(PairedItem item) {
    var runs = Stream.concat(item.before().stream(), item.after().stream()).toList();
    long tokens = runs.stream().mapToLong(Trial::tokens).sum();
    double seconds = runs.stream().mapToDouble(Trial::seconds).sum();
    return new Row(
        List.of(
            item.critical() ? item.task() + " (critical)" : item.task(),
            item.project(),
            item.tag(),
            failed(item.before()),
            failed(item.after()),
            item.missing() ? "missing" : Figures.points(-item.change()),
            Long.toString(tokens),
            String.format(Locale.ROOT, "%.1f", seconds),
            why(item)),
        !item.missing() && item.change() < 0);
  }

  private static String failed(List<Trial> trials) {
    long ran = trials.stream().filter(trial -> !trial.isMissing()).count();
    return trials.stream().filter(Trial::failed).count() + "/" + ran;
  }

  /// Of the last run after that failed, else of the last one; a person's word before the machine's.
  private static String why(PairedItem item) {
    return item.after().stream()
        .filter(Trial::failed)
        .reduce((_, later) -> later)
        .or(() -> item.after().stream().reduce((_, later) -> later))
        .map(trial ->
            trial.override().map(said -> "overruled: " + said.reason()).orElse(trial.reason()))
        .orElse("");
  }
}
