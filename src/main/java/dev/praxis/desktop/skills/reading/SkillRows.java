package dev.praxis.desktop.skills.reading;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The skills as rows: all of them, those the filters leave, and what is told of both.
public final class SkillRows {
  private final ObservableList<SkillRow> all = FXCollections.observableArrayList();
  private final FilteredList<SkillRow> shown = new FilteredList<>(all);
  private final ObservableList<String> categories = FXCollections.observableArrayList();
  private final SkillFilter filter = new SkillFilter();
  private final ReadOnlyObjectWrapper<SkillTotals> totals =
      new ReadOnlyObjectWrapper<>(this, "totals", SkillTotals.of(List.of()));
  private final BooleanBinding filled = Bindings.isNotEmpty(all);
  private final BooleanBinding nothingFound = Bindings.isEmpty(shown).and(filled);
  private final StringBinding hidden;

  public SkillRows(Texts texts) {
    hidden = Bindings.createStringBinding(() -> texts.format("skills.hidden", all.size()), all);
    filter.subscribe(() -> shown.setPredicate(filter.predicate()));
    shown.setPredicate(filter.predicate());
  }

  /// Takes rows in place of those there were, the surest first.
  public void show(List<SkillRow> rows) {
    var sorted = rows.stream().sorted(SkillRow.SUREST_FIRST).toList();
    all.setAll(sorted);
    totals.set(SkillTotals.of(sorted));
    var names = sorted.stream().map(row -> row.skill().category()).distinct().sorted().toList();
    if (!names.equals(categories)) {
      categories.setAll(names);
    }
  }

  /// By name, whether it is shown or not.
  public Optional<SkillRow> find(String name) {
    return all.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /// By id, where it is shown.
  public Optional<SkillRow> findShown(long id) {
    return shown.stream().filter(row -> row.id() == id).findFirst();
  }

  /// Takes away as many filters as hide a row.
  public void uncover(SkillRow row) {
    if (!shown.contains(row)) {
      filter.clear();
    }
    if (!shown.contains(row)) {
      filter.statusProperty().set(SkillFilter.ANY);
    }
  }

  /// All of them, whatever the filters hide.
  public List<SkillRow> all() {
    return List.copyOf(all);
  }

  /// What the filters leave.
  public ObservableList<SkillRow> shown() {
    return shown;
  }

  public ObservableList<String> categories() {
    return categories;
  }

  public SkillFilter filter() {
    return filter;
  }

  public ReadOnlyObjectProperty<SkillTotals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  public boolean isFilled() {
    return filled.get();
  }

  /// Whether there is any skill.
  public BooleanBinding filledProperty() {
    return filled;
  }

  public boolean isNothingFound() {
    return nothingFound.get();
  }

  /// Whether there are skills, but the filters hide them all.
  public BooleanBinding nothingFoundProperty() {
    return nothingFound;
  }

  public String getHidden() {
    return hidden.get();
  }

  /// Says how many the filters hide.
  public StringBinding hiddenProperty() {
    return hidden;
  }
}
