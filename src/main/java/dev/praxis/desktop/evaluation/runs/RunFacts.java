package dev.praxis.desktop.evaluation.runs;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.words.Texts;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands beside the state of an evaluation: its name, when it was, what it rests on.
public final class RunFacts {
  private RunFacts() {}

  /// `replay-3 · look 1 of 3 · 20 tasks of 6 projects, 3 epochs · 21 Nov 2026, 23:01`.
  public static String of(KeptEvaluation kept, Texts texts) {
    return Stream.of(
            kept.ref().word(), RunRow.look(kept, texts), basis(kept, texts), Moments.of(kept.at()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String basis(KeptEvaluation kept, Texts texts) {
    return switch (kept) {
      case KeptCoverage coverage ->
          texts.format(
              "evaluation.basis.coverage", coverage.run().rules().size(), coverage.run().tokens());
      case KeptJudged judged ->
          texts.format("evaluation.basis.judged", KeptJudged.named(judged.judge()));
      case KeptReplay replay ->
          texts.format(
              "evaluation.basis.replay",
              replay.plan().tasks().size(),
              replay.plan().tasks().stream().map(ReplayTask::project).distinct().count(),
              replay.plan().epochs());
      case KeptProspective windows ->
          texts.format(
              "evaluation.basis.prospective",
              String.valueOf(Path.of(windows.file()).getFileName()));
    };
  }
}
