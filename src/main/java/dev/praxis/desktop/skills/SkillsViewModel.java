package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillRows;
import dev.praxis.desktop.skills.reading.SkillsRead;
import dev.praxis.desktop.skills.reading.Standings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
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
  private final SkillRows rows;
  private final BooleanProperty selfReported = new SimpleBooleanProperty(this, "selfReported");
  private final ObjectProperty<@Nullable SkillRow> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final BooleanBinding empty;
  private List<Skill> skills = List.of();
  private SkillsRead read = SkillsRead.NOTHING;
  private @Nullable String wanted;

  /// Decided last, newest first: where an undo brings the person back to.
  private final Deque<Long> decided = new ArrayDeque<>();

  SkillsViewModel(Workbench workbench, Background background, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    standings = new Standings(workbench.skillBook().standing(), workbench.skillBook().retiring());
    rows = new SkillRows(texts);
    empty = ready.and(rows.filledProperty().not());
    rows.filter().subscribe(this::selectShown);
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
    var row = rows.find(name);
    wanted = row.isPresent() ? null : name;
    row.ifPresent(this::uncover);
  }

  /// Takes a row out of the queue that is being decided, and selects what follows it there.
  void advancePast(SkillRow row) {
    var queue = rows.shown().stream().sorted(SkillRow.SUREST_FIRST).toList();
    int at = queue.indexOf(row);
    decided.push(row.id());
    if (at >= 0 && queue.size() > 1) {
      selected.set(queue.get(at + 1 < queue.size() ? at + 1 : at - 1));
    }
  }

  /// Has the standing of a skill read again each time, for what was decided of it changes that.
  void doubt(long skill) {
    standings.doubt(skill);
  }

  private void uncover(SkillRow row) {
    rows.uncover(row);
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
    var fresh = new ArrayList<SkillRow>(skills.size());
    for (var skill : skills) {
      var waits = skill.status().equals("candidate") && !read.putOff().contains(skill.id());
      fresh.add(SkillRow.of(skill, waits, read.judged().get(skill.id()), selfReported.get()));
    }
    rows.show(fresh);
    var asked = wanted == null ? Optional.<SkillRow>empty() : rows.find(wanted);
    asked.ifPresent(row -> {
      wanted = null;
      uncover(row);
    });
    if (asked.isEmpty()) {
      var same = before == null ? Optional.<SkillRow>empty() : rows.findShown(before.id());
      selected.set(same.or(() -> rows.shown().stream().findFirst()).orElse(null));
    }
  }

  /// Selects what was decided last and waits again, because the decision was undone.
  private void bringBack() {
    var last = decided.peek();
    if (last != null) {
      rows.findShown(last)
          .filter(SkillRow::waits)
          .ifPresent(row -> {
            decided.pop();
            selected.set(row);
          });
    }
  }

  private void selectShown() {
    var shown = rows.shown();
    if (selected.get() == null || !shown.contains(selected.get())) {
      selected.set(shown.isEmpty() ? null : shown.getFirst());
    }
  }

  /// The rows of the list. For expressions in the view, too.
  public SkillRows getRows() {
    return rows;
  }

  /// Whether runs nobody verified are counted, too, for a look.
  public BooleanProperty selfReportedProperty() {
    return selfReported;
  }

  public ObjectProperty<@Nullable SkillRow> selectedProperty() {
    return selected;
  }

  public boolean isReady() {
    return ready.get();
  }

  /// Whether the workspace was read once.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return empty.get();
  }

  /// Whether it is known that there is no skill at all.
  public BooleanBinding emptyProperty() {
    return empty;
  }
}
