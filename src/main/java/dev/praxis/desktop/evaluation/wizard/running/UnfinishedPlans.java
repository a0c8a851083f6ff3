package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.EvaluationBook;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Unfinished;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The plans that wait to be gone on with.
public final class UnfinishedPlans {
  private final EvaluationBook evaluations;
  private final Background background;
  private final Changes changes;
  private final Activity reading = new Activity();
  private final ObservableList<Unfinished> all = FXCollections.observableArrayList();

  UnfinishedPlans(EvaluationBook evaluations, Background background, Changes changes) {
    this.evaluations = evaluations;
    this.background = background;
    this.changes = changes;
  }

  /// Reads which there are.
  public void load() {
    background.start(reading, _ -> evaluations.replay().replay().unfinished(), all::setAll);
  }

  /// Puts one away; can be undone.
  public void discard(Unfinished left) {
    background.inOrder(
        _ -> {
          evaluations.discard(new Ref(Mode.REPLAY, left.id()));
          return evaluations.replay().replay().unfinished();
        },
        now -> {
          all.setAll(now);
          changes.decided();
        });
  }

  /// How a plan stands now; off the JavaFX thread.
  ///
  /// @return empty where it has a verdict, or was discarded
  Optional<Unfinished> find(long plan) {
    return evaluations.replay().replay().unfinished().stream()
        .filter(left -> left.id() == plan)
        .findFirst();
  }

  /// Newest first.
  public ObservableList<Unfinished> all() {
    return all;
  }
}
