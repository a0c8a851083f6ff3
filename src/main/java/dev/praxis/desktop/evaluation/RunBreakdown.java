package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.report.charts.ContributionChart;
import dev.praxis.core.report.charts.IntervalBarChart;
import dev.praxis.core.report.charts.ThresholdSweep;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a coverage run says tag by tag, rule by rule and threshold by threshold. Counts and
/// intervals only: coverage allows no test.
///
/// @param standing how each rule of the run stands, by its id; rules without an entry have no
///   support
record RunBreakdown(EvaluationRun run, Map<Long, Standing> standing, int threshold, Texts texts) {

  /// A rule's weight.
  ///
  /// @param support lineages of the training split with one of its tags
  /// @param tokens of its line
  record Standing(int support, int tokens) {}

  IntervalBarChart byTag() {
    var byTag =
        run.items().stream()
            .collect(
                Collectors.groupingBy(
                    item -> ItemColumns.tag(item, texts), TreeMap::new, Collectors.toList()));
    return new IntervalBarChart(
        byTag.entrySet().stream().map(tag -> row(tag.getKey(), tag.getValue())).toList(), texts);
  }

  ContributionChart contributions() {
    return new ContributionChart(
        run.rules().stream()
            .map(rule ->
                new ContributionChart.Row(
                    Long.toString(rule.id()),
                    rule.text(),
                    covered(List.of(rule.id())),
                    standing(rule.id()).tokens()))
            .toList(),
        run.prevented(),
        run.heldOut(),
        texts);
  }

  /// One step more than the greatest support, where nothing is left.
  ThresholdSweep sweep() {
    var most = run.rules().stream().mapToInt(rule -> standing(rule.id()).support()).max();
    return new ThresholdSweep(
        most.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(1, most.getAsInt() + 1).mapToObj(this::step).toList(),
        run.heldOut(),
        threshold,
        texts);
  }

  private ThresholdSweep.Step step(int atLeast) {
    var rules =
        run.rules().stream()
            .map(EvaluationRun.RuleThen::id)
            .filter(id -> standing(id).support() >= atLeast)
            .toList();
    var tokens = rules.stream().mapToInt(id -> standing(id).tokens()).sum();
    return new ThresholdSweep.Step(atLeast, tokens, covered(rules));
  }

  private int covered(List<Long> rules) {
    return (int)
        run.items().stream()
            .filter(item -> item.caughtBy().stream().anyMatch(rules::contains))
            .count();
  }

  private Standing standing(long rule) {
    return standing.getOrDefault(rule, new Standing(0, 0));
  }

  private static IntervalBarChart.Row row(String tag, List<Item> items) {
    var hits = (int) items.stream().filter(Item::prevented).count();
    return new IntervalBarChart.Row(tag, hits, items.size(), Intervals.wilson(hits, items.size()));
  }
}
