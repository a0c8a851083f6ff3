package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.skills.reading.SkillFilter;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillTotals;
import dev.praxis.desktop.skills.reading.SkillsRead;
import dev.praxis.desktop.skills.reading.Standings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The list of skills: which there are, which are shown, which is selected.
public final class SkillsViewModel {
  private final Workbench workbench;
  private final Standings standings;
  private final Background background;
  private final Activity loading = new Activity();
  private final Activity standing = new Activity();
  private final BooleanBinding refreshing =
      loading.runningProperty().or(standing.runningProperty());
  private final ObservableList<SkillRow> all = FXCollections.observableArrayList();
  private final FilteredList<SkillRow> shown = new FilteredList<>(all);
  private final ObservableList<String> categories = FXCollections.observableArrayList();
  private final SkillFilter filter = new SkillFilter();
  private final BooleanProperty selfReported = new SimpleBooleanProperty(this, "selfReported");
  private final ObjectProperty<@Nullable SkillRow> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<SkillTotals> totals =
      new ReadOnlyObjectWrapper<>(this, "totals", SkillTotals.of(List.of()));
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final BooleanBinding filled = Bindings.isNotEmpty(all);
  private final BooleanBinding empty = ready.and(filled.not());
  private final BooleanBinding nothingFound = Bindings.isEmpty(shown).and(filled);
  private final StringBinding hidden;
  private List<Skill> skills = List.of();
  private SkillsRead read = SkillsRead.NOTHING;
  private @Nullable String wanted;

  /// Decided last, newest first: where an undo brings the person back to.
  private final Deque<Long> decided = new ArrayDeque<>();

  SkillsViewModel(Workbench workbench, Background background, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    standings = new Standings(workbench.skillBook().standing(), workbench.skillBook().retiring());
    hidden = Bindings.createStringBinding(() -> texts.format("skills.hidden", all.size()), all);
    shown.setPredicate(filter.predicate());
    filter.subscribe(this::narrow);
    selfReported.subscribe(_ -> showRows());
  }

  /// Whether any of it is being read.
  ObservableBooleanValue refreshing() {
    return refreshing;
  }

  /// Reads what is shown again: first the skills, then how they stand by their runs.
  void refresh() {
    background.start(loading, _ -> workbench.skills().list(), this::showSkills);
  }

  /// Selects a skill by name, whatever the filters hide; where it is not read yet, once it is.
  void select(String name) {
    var row = find(name);
    wanted = row.isPresent() ? null : name;
    row.ifPresent(this::uncover);
  }

  /// Takes a row out of the queue that is being decided, and selects what follows it there.
  void advancePast(SkillRow row) {
    var rows = new ArrayList<>(shown);
    rows.sort(SkillRow.SUREST_FIRST);
    int at = rows.indexOf(row);
    decided.push(row.id());
    if (at >= 0 && rows.size() > 1) {
      selected.set(rows.get(at + 1 < rows.size() ? at + 1 : at - 1));
    }
  }

  /// Has the standing of a skill read again each time, for what was decided of it changes that.
  void doubt(long skill) {
    standings.doubt(skill);
  }

  private void uncover(SkillRow row) {
    if (!shown.contains(row)) {
      filter.clear();
    }
    if (!shown.contains(row)) {
      filter.statusProperty().set(SkillFilter.ANY);
    }
    selected.set(row);
  }

  private void showSkills(List<Skill> newly) {
    skills = newly;
    ready.set(true);
    showRows();
    background.start(
        standing,
        _ -> SkillsRead.of(newly, workbench.skills(), standings),
        found -> {
          read = found;
          showRows();
          bringBack();
        });
  }

  private void showRows() {
    var before = selected.get();
    var rows = new ArrayList<SkillRow>(skills.size());
    for (var skill : skills) {
      var waits = skill.status().equals("candidate") && !read.putOff().contains(skill.id());
      rows.add(SkillRow.of(skill, waits, read.judged().get(skill.id()), selfReported.get()));
    }
    rows.sort(SkillRow.SUREST_FIRST);
    all.setAll(rows);
    totals.set(SkillTotals.of(rows));
    var names = rows.stream().map(row -> row.skill().category()).distinct().sorted().toList();
    if (!names.equals(categories)) {
      categories.setAll(names);
    }
    var asked = wanted == null ? Optional.<SkillRow>empty() : find(wanted);
    asked.ifPresent(row -> {
      wanted = null;
      uncover(row);
    });
    if (asked.isEmpty()) {
      var same = before == null ? Optional.<SkillRow>empty() : shown(before.id());
      selected.set(same.or(() -> shown.stream().findFirst()).orElse(null));
    }
  }

  /// Selects what was decided last and waits again, because the decision was undone.
  private void bringBack() {
    var last = decided.peek();
    if (last != null) {
      shown(last)
          .filter(SkillRow::waits)
          .ifPresent(row -> {
            decided.pop();
            selected.set(row);
          });
    }
  }

  private Optional<SkillRow> find(String name) {
    return all.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private Optional<SkillRow> shown(long id) {
    return shown.stream().filter(row -> row.id() == id).findFirst();
  }

  private void narrow() {
    shown.setPredicate(filter.predicate());
    if (selected.get() == null || !shown.contains(selected.get())) {
      selected.set(shown.isEmpty() ? null : shown.getFirst());
    }
  }

  /// All of them, whatever the filters hide.
  List<SkillRow> getAll() {
    return List.copyOf(all);
  }

  public ObservableList<SkillRow> getShown() {
    return shown;
  }

  public ObservableList<String> getCategories() {
    return categories;
  }

  public SkillFilter filter() {
    return filter;
  }

  /// Whether runs nobody verified are counted, too, for a look.
  public BooleanProperty selfReportedProperty() {
    return selfReported;
  }

  public ObjectProperty<@Nullable SkillRow> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<SkillTotals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /// Whether the workspace was read once.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isFilled() {
    return filled.get();
  }

  /// Whether there is any skill.
  public BooleanBinding filledProperty() {
    return filled;
  }

  public boolean isEmpty() {
    return empty.get();
  }

  /// Whether it is known that there is no skill at all.
  public BooleanBinding emptyProperty() {
    return empty;
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
