package dev.praxis.desktop.shell;

import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The state all tabs share a view of: counts, what undo would take back, the cost of the file.
public final class ShellViewModel {
  private final Supplier<Summary> reader;
  private final History history;
  private final Background background;
  private final Texts texts;
  private final Activity loading = new Activity();
  private final ReadOnlyObjectWrapper<Summary> summary =
      new ReadOnlyObjectWrapper<>(this, "summary", Summary.NOTHING);
  private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper(this, "undoWords");
  private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper(this, "redoWords");
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

  /// Other programs wrote while the summary was being read.
  private boolean outdated;

  private Consumer<String> onDecision = _ -> {};
  private Consumer<String> onTold = _ -> {};

  /// @param reader reads the summary; called off the JavaFX thread
  public ShellViewModel(
      Supplier<Summary> reader,
      History history,
      Background background,
      Changes changes,
      Texts texts) {
    this.reader = reader;
    this.history = history;
    this.background = background;
    this.texts = texts;
    show(Summary.NOTHING);
    changes.revisionProperty().subscribe((_, _) -> refresh());
    changes.decisionsProperty().subscribe((_, _) -> announceDecision());
    changes.onArrival(_ -> arrived());
    loading
        .runningProperty()
        .subscribe((_, busy) -> {
          if (!busy && outdated) {
            refresh();
          }
        });
  }

  /// Who hears of a decision just made, and of what undo and redo did.
  void announceTo(Consumer<String> decided, Consumer<String> told) {
    onDecision = decided;
    onTold = told;
  }

  /// Reads the summary again, in the background.
  public void refresh() {
    outdated = false;
    background.start(loading, _ -> reader.get(), this::show);
  }

  private void arrived() {
    if (loading.isRunning()) {
      outdated = true;
    } else {
      refresh();
    }
  }

  private void announceDecision() {
    background.inOrder(
        _ -> history.undoable(), newest -> newest.map(Decision::label).ifPresent(onDecision));
  }

  /// Hands on what undo or redo did.
  public void tell(String done) {
    onTold.accept(done);
  }

  private void show(Summary now) {
    summary.set(now);
    canUndo.set(now.undoable().isPresent());
    canRedo.set(now.redoable().isPresent());
    undoWords.set(words("undo", now.undoable()));
    redoWords.set(words("redo", now.redoable()));
  }

  private String words(String what, Optional<Decision> decision) {
    return decision
        .map(named -> texts.format(what + ".named", named.label()))
        .orElseGet(() -> texts.get("action." + what));
  }

  public Summary getSummary() {
    return summary.get();
  }

  public ReadOnlyObjectProperty<Summary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ReadOnlyStringProperty undoWordsProperty() {
    return undoWords.getReadOnlyProperty();
  }

  ReadOnlyStringProperty redoWordsProperty() {
    return redoWords.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
