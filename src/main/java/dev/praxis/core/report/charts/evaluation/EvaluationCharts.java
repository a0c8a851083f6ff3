package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.charts.ForestChart;
import dev.praxis.core.report.charts.IntervalBarChart;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.contribution.Contribution;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The charts of an evaluation in the order they are shown: the window and reports draw the very
/// same. Tests and intervals of a paired difference are drawn of replays only.
public final class EvaluationCharts {
  private final Texts texts;

  private EvaluationCharts(Texts texts) {
    this.texts = texts;
  }

  public static List<NamedChart> of(KeptEvaluation kept, Texts texts) {
    var charts = new EvaluationCharts(texts);
    return switch (kept) {
      case KeptCoverage coverage -> charts.coverage(coverage.run());
      case KeptJudged judged -> charts.judged(judged);
      case KeptReplay replay -> charts.replay(replay);
      case KeptProspective prospective -> charts.prospective(prospective);
    };
  }

  private List<NamedChart> coverage(EvaluationRun run) {
    return List.of(
        named("tags", "chart.title.tags", coveredByTag(run)),
        named("contributions", "chart.title.contributions", contributions(run)));
  }

  private List<NamedChart> replay(KeptReplay kept) {
    var replay = new ReplayCharts(kept, texts);
    var charts = new ArrayList<NamedChart>();
    kept.verdict()
        .map(verdict -> verdict.figures())
        .ifPresent(figures -> {
          charts.add(named("transitions", "chart.title.transitions", replay.mosaic()));
          charts.add(named("difference", "chart.title.difference", replay.difference(figures)));
          charts.add(named("by-tag", "chart.title.bytag", replay.byTag(figures)));
        });
    charts.add(named("epochs", "chart.title.epochs", replay.epochs()));
    charts.add(named("power", "chart.title.power", replay.power()));
    return charts;
  }

  private List<NamedChart> judged(KeptJudged judged) {
    var charts = new ArrayList<NamedChart>();
    charts.add(named("tags", "chart.title.judged", judgedByTag(judged.items())));
    if (judged.check().labels() > 0) {
      charts.add(named("judge", "chart.title.judge", judge(judged)));
    }
    return charts;
  }

  private List<NamedChart> prospective(KeptProspective kept) {
    var target =
        new RateChange.Row(
            texts.get("chart.change.target"),
            kept.before().failed(),
            kept.before().sessions(),
            kept.after().failed(),
            kept.after().sessions());
    var change =
        new RateChange(
            target,
            kept.byTag().stream().map(EvaluationCharts::row).toList(),
            kept.controls().stream().map(EvaluationCharts::row).toList(),
            texts);
    var drift = kept.drift();
    return List.of(
        named("change", "chart.title.change", change),
        named(
            "drift",
            "chart.title.drift",
            new DriftPlot(drift.sums(), drift.tolerated(), drift.limit(), texts)));
  }

  private static RateChange.Row row(TagChange tag) {
    return new RateChange.Row(
        tag.tag(),
        tag.failedBefore(),
        tag.sessionsBefore(),
        tag.failedAfter(),
        tag.sessionsAfter());
  }

  private NamedChart named(String id, String title, Chart chart) {
    return new NamedChart(id, texts.get(title), chart);
  }

  private IntervalBarChart coveredByTag(EvaluationRun run) {
    var byTag =
        run.items().stream()
            .collect(
                Collectors.groupingBy(item -> tag(item.tag()), TreeMap::new, Collectors.toList()));
    var rows = new ArrayList<IntervalBarChart.Row>();
    byTag.forEach((tag, items) -> {
      int hits = (int) items.stream().filter(EvaluationRun.Item::prevented).count();
      rows.add(
          new IntervalBarChart.Row(tag, hits, items.size(), Intervals.wilson(hits, items.size())));
    });
    return new IntervalBarChart(rows, texts);
  }

  private RuleContributions contributions(EvaluationRun run) {
    var caught =
        run.items().stream()
            .filter(EvaluationRun.Item::prevented)
            .map(item -> new HashSet<>(item.caughtBy()))
            .toList();
    var shares = Contribution.ofCoverage(caught);
    return new RuleContributions(
        run.rules().stream()
            .map(rule -> row(rule, shares.getOrDefault(rule.id(), Contribution.none())))
            .toList(),
        run.heldOut(),
        texts);
  }

  private static RuleContributions.Row row(EvaluationRun.RuleThen rule, Contribution share) {
    return new RuleContributions.Row(
        Long.toString(rule.id()), rule.text(), share.solo(), share.leaveOneOut(), share.shapley());
  }

  private ForestChart judgedByTag(List<JudgedItem> items) {
    var byTag =
        items.stream()
            .collect(
                Collectors.groupingBy(item -> tag(item.tag()), TreeMap::new, Collectors.toList()));
    var rows = new ArrayList<ForestChart.Row>();
    byTag.forEach((tag, all) -> {
      int judged = (int) all.stream().filter(JudgedItem::preventable).count();
      rows.add(share(tag, judged, all.size()));
    });
    return new ForestChart(rows, null, "", texts);
  }

  private ForestChart judge(KeptJudged judged) {
    var quality = judged.check().quality();
    return new ForestChart(
        List.of(
            share(
                texts.get("chart.judge.catches"),
                quality.caught(),
                quality.caught() + quality.overlooked()),
            share(
                texts.get("chart.judge.clears"),
                quality.cleared(),
                quality.cleared() + quality.falseAlarms())),
        null,
        "",
        texts);
  }

  private static ForestChart.Row share(String name, int k, int n) {
    return new ForestChart.Row(name, name, (double) k / n, Intervals.wilson(k, n), n);
  }

  private String tag(String tag) {
    return tag.isEmpty() ? texts.get("chart.no.tag") : tag;
  }
}
