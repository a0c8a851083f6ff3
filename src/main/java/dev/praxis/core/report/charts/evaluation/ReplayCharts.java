package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.report.charts.evaluation.EpochMatrix.Run;
import dev.praxis.core.statistics.Multiplicity;
import dev.praxis.core.statistics.paired.Clusters;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one replay is drawn from.
final class ReplayCharts {
  private static final double LEVEL = 0.05;

  /// Share of items expected to fail anew where nothing is known: as the power told before a run.
  private static final double NEW_FAILURES = 0.05;

  private final KeptReplay kept;
  private final Texts texts;
  private final List<PairedItem> complete;

  ReplayCharts(KeptReplay kept, Texts texts) {
    this.kept = kept;
    this.texts = texts;
    complete = kept.items().stream().filter(item -> !item.missing()).toList();
  }

  TransitionMosaic mosaic() {
    int critical =
        (int) complete.stream().filter(item -> item.critical() && item.change() < 0).count();
    return new TransitionMosaic(
        table(complete), critical, kept.items().size() - complete.size(), texts);
  }

  DifferencePlot difference(ReplayFigures figures) {
    return new DifferencePlot(figures, kept.plan().smallestDifference(), texts);
  }

  EpochMatrix epochs() {
    return new EpochMatrix(
        kept.items().stream()
            .map(item ->
                new EpochMatrix.Row(
                    item.task(), item.critical(), runs(item.before()), runs(item.after())))
            .toList(),
        texts);
  }

  /// Of the smallest difference worth acting on; the one that was seen would only say again how
  /// small the p-value is.
  PowerCurve power() {
    var plan = kept.plan();
    double prevented = Math.min(1 - NEW_FAILURES, plan.smallestDifference() + NEW_FAILURES);
    return new PowerCurve(kept.items().size(), prevented, NEW_FAILURES, plan.plannedLooks(), texts);
  }

  /// Tags may be claimed only where all items together pass.
  TagForest byTag(ReplayFigures figures) {
    var byTag =
        complete.stream()
            .filter(item -> !item.tag().isEmpty())
            .collect(Collectors.groupingBy(PairedItem::tag, TreeMap::new, Collectors.toList()));
    var alone = new ArrayList<TagForest.Row>();
    byTag.forEach((tag, items) -> alone.add(row(tag, items)));
    var adjusted = Multiplicity.holm(alone.stream().mapToDouble(TagForest.Row::p).toArray());
    var rows = new ArrayList<TagForest.Row>();
    for (int i = 0; i < adjusted.length; i++) {
      rows.add(alone.get(i).adjusted(adjusted[i]));
    }
    return new TagForest(rows, figures.p() <= LEVEL / kept.plan().plannedLooks(), texts);
  }

  private TagForest.Row row(String tag, List<PairedItem> items) {
    var table = table(items);
    if (kept.plan().epochs() == 1) {
      return TagForest.Row.of(tag, table, 1);
    }
    var apart = Clusters.apart(items.stream().map(PairedItem::change).toList());
    return new TagForest.Row(
        tag,
        items.size(),
        (int) items.stream().filter(item -> item.change() != 0).count(),
        apart.mean(),
        ReplayFigures.interval(apart, table),
        apart.signFlip(kept.plan().seed()),
        1);
  }

  private static PairedTable table(List<PairedItem> items) {
    int[] cells = new int[5];
    items.forEach(item -> cells[item.cell()]++);
    return new PairedTable(cells[1], cells[2], cells[3], cells[4]);
  }

  private static List<Run> runs(List<Trial> trials) {
    return trials.stream().map(ReplayCharts::run).toList();
  }

  /// The person's word where there is one.
  private static Run run(Trial trial) {
    if (trial.isMissing()) {
      return Run.MISSING;
    }
    if (!trial.failed()) {
      return Run.PASSED;
    }
    boolean brokeDown = trial.outcome().equals("error") || trial.outcome().equals("timeout");
    return brokeDown && trial.override().isEmpty() ? Run.BROKEN : Run.FAILED;
  }
}
