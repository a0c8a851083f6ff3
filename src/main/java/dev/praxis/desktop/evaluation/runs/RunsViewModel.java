package dev.praxis.desktop.evaluation.runs;

import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.desktop.common.Splice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of evaluations: which one is selected, and which one others are compared with.
public final class RunsViewModel {
  private final ObservableList<RunRow> all = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Ref> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<@Nullable Ref> base =
      new ReadOnlyObjectWrapper<>(this, "base");
  private @Nullable Ref awaited;

  /// Selects an evaluation as soon as it is in the list.
  public void await(Ref wanted) {
    awaited = wanted;
  }

  /// Shows these. What was selected stays so; else the newest is.
  public void show(List<RunRow> rows) {
    var before = selected.get();
    Splice.into(all, rows);
    base.set(find(base.get()).orElse(null));
    var came = find(awaited);
    selected.set(
        came.or(() -> find(before)).orElseGet(() -> rows.isEmpty() ? null : rows.getFirst().ref()));
    if (came.isPresent()) {
      awaited = null;
    }
  }

  /// Keeps the selected evaluation to compare others with, or lets go of it.
  public void keepAsBase() {
    var chosen = selected.get();
    base.set(chosen == null || chosen.equals(base.get()) ? null : chosen);
  }

  /// Whether any of them still lacks runs.
  public boolean anyUnfinished() {
    return all.stream().anyMatch(run -> run.progress().isPresent());
  }

  public ObservableList<RunRow> all() {
    return all;
  }

  public ObjectProperty<@Nullable Ref> selectedProperty() {
    return selected;
  }

  /// The evaluation others are compared with.
  public ReadOnlyObjectProperty<@Nullable Ref> baseProperty() {
    return base.getReadOnlyProperty();
  }

  private Optional<Ref> find(@Nullable Ref wanted) {
    return all.stream().map(RunRow::ref).filter(ref -> ref.equals(wanted)).findFirst();
  }
}
