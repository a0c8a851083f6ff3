package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.split.SplitWish;
import dev.praxis.desktop.tab.Changes;
import java.util.function.Consumer;

/// What a person decides in this tab. Each decision can be undone.
final class EvaluationDecisions {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final Consumer<EvaluationState> whenDone;

  /// @param whenDone hears how the workspace is after a decision
  EvaluationDecisions(
      Workbench workbench,
      Background background,
      Changes changes,
      Consumer<EvaluationState> whenDone) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.whenDone = whenDone;
  }

  /// Divides training from held-out sessions anew.
  void split(SplitWish wish) {
    decide(() -> wish.make(workbench.split()));
  }

  /// Says of a run how it went.
  void override(Ref replay, String task, Arm arm, int epoch, boolean failed, String reason) {
    decide(() -> workbench.evaluations().override(replay, task, arm, epoch, failed, reason));
  }

  /// Puts a replay away on which nothing was said yet.
  void discard(Ref replay) {
    decide(() -> workbench.evaluations().discard(replay));
  }

  private void decide(Runnable act) {
    background.inOrder(
        _ -> {
          act.run();
          return EvaluationState.of(workbench);
        },
        now -> {
          whenDone.accept(now);
          changes.decided();
        });
  }
}
