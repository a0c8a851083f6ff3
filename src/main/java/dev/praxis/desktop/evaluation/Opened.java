package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.items.ItemRows;
import dev.praxis.desktop.evaluation.items.ItemTable;
import dev.praxis.desktop.evaluation.runs.RunFacts;
import dev.praxis.desktop.evaluation.verdict.VerdictCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One evaluation ready to be shown. Made off the JavaFX thread.
///
/// @param facts which one it is, when it was, what it was run on
record Opened(
    KeptEvaluation kept, VerdictCard card, String facts, List<NamedChart> charts, ItemTable items) {

  /// @param lineages by the keys of the sessions it is about
  static Opened of(
      KeptEvaluation kept, EvaluationState state, Map<String, Long> lineages, Texts texts) {
    return new Opened(
        kept,
        VerdictCard.of(kept, moved(kept, state, texts), texts),
        RunFacts.of(kept, texts),
        charts(kept, state, texts),
        new ItemRows(state.rules(), lineages, texts).of(kept));
  }

  /// Of a replay that is under way nothing is shown that tells what its runs came to.
  private static List<NamedChart> charts(KeptEvaluation kept, EvaluationState state, Texts texts) {
    var charts = ChartsOf.of(kept, state, texts);
    return underWay(kept)
        ? charts.stream().filter(chart -> chart.id().equals("power")).toList()
        : charts;
  }

  private static boolean underWay(KeptEvaluation kept) {
    return kept instanceof KeptReplay replay && replay.verdict().isEmpty();
  }

  /// What has changed in the workspace since it ran.
  private static List<String> moved(KeptEvaluation kept, EvaluationState state, Texts texts) {
    var moved = new ArrayList<String>();
    if (!kept.splitHash().equals(state.split().hash())) {
      moved.add(texts.get("evaluation.warning.split"));
    }
    if (kept instanceof KeptCoverage coverage) {
      var then = coverage.run().rules().stream().map(rule -> rule.id()).collect(Collectors.toSet());
      var now =
          state.rules().stream()
              .filter(rule -> rule.status().active())
              .map(Rule::id)
              .collect(Collectors.toSet());
      if (!then.equals(now)) {
        moved.add(texts.get("evaluation.warning.rules"));
      }
    }
    return moved;
  }
}
