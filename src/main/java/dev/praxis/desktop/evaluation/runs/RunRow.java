package dev.praxis.desktop.evaluation.runs;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.verdict.VerdictCard;
import dev.praxis.desktop.evaluation.verdict.VerdictMark;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// One evaluation in the list.
///
/// @param result a few words: `5 of 6`, `−25.0 points`
/// @param look `look 1 of 3`; empty where it has not looked
/// @param progress share of the runs that are done; empty where all are
public record RunRow(
    Ref ref,
    VerdictMark mark,
    String mode,
    String result,
    String look,
    String when,
    Optional<Double> progress) {

  public static RunRow of(KeptEvaluation kept, Texts texts) {
    return new RunRow(
        kept.ref(),
        VerdictMark.of(kept),
        texts.get("evaluation.mode." + kept.ref().mode().word()),
        result(kept, texts),
        look(kept, texts),
        Moments.of(kept.at()),
        VerdictCard.progress(kept));
  }

  /// Which look it was; empty where it has not looked yet.
  public static String look(KeptEvaluation kept, Texts texts) {
    var looks = kept.looks();
    return looks.used() == 0 ? "" : texts.format("evaluation.look", looks.used(), looks.planned());
  }

  private static String result(KeptEvaluation kept, Texts texts) {
    return switch (kept) {
      case KeptCoverage coverage ->
          texts.format(
              "evaluation.result.coverage", coverage.run().prevented(), coverage.run().heldOut());
      case KeptJudged judged ->
          texts.format("evaluation.result.judged", judged.observed(), judged.items().size());
      case KeptReplay replay -> replay(replay, texts);
      case KeptProspective windows ->
          windows.change() == null
              ? texts.get("evaluation.result.none")
              : texts.format(
                  "evaluation.result.points", points(Objects.requireNonNull(windows.change())));
    };
  }

  private static String replay(KeptReplay replay, Texts texts) {
    if (replay.verdict().isEmpty()) {
      int all = replay.plan().trials().size();
      return texts.format("evaluation.result.runs", all - replay.missing(), all);
    }
    ReplayFigures figures = replay.verdict().get().figures();
    return figures == null
        ? texts.get("evaluation.result.none")
        : texts.format("evaluation.result.points", points(-figures.difference()));
  }

  private static String points(double share) {
    double points = Math.round(1000 * share) / 10.0;
    return points == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
  }
}
