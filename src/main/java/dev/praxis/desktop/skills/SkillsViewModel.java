package dev.praxis.desktop.skills;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.SkillStore;
import dev.praxis.desktop.charts.ForestChart;
import dev.praxis.desktop.charts.TimelineChart;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.tab.Changes;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// What the skills tab shows and does, without the tab.
public final class SkillsViewModel {
  private final SkillStore skills;
  private final Background background;
  private final Changes changes;
  private final Texts texts;
  private final InstantSource clock;
  private final Activity loading = new Activity();
  private final ObservableList<SkillRow> all = FXCollections.observableArrayList();
  private final FilteredList<SkillRow> shown = new FilteredList<>(all);
  private final ObservableList<String> categories = FXCollections.observableArrayList();
  private final ObservableList<String> statuses = FXCollections.observableArrayList();
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final StringProperty category = new SimpleStringProperty(this, "category", "");
  private final StringProperty status = new SimpleStringProperty(this, "status", "");
  private final ObjectProperty<@Nullable SkillRow> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<ForestChart> forest;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final BooleanBinding filled = Bindings.isNotEmpty(all);
  private final BooleanBinding empty = ready.and(filled.not());
  private final BooleanBinding nothingFound = Bindings.isEmpty(shown).and(filled);
  private final StringBinding hidden;

  SkillsViewModel(
      SkillStore skills, Background background, Changes changes, Texts texts, InstantSource clock) {
    this.skills = skills;
    this.background = background;
    this.changes = changes;
    this.texts = texts;
    this.clock = clock;
    forest = new ReadOnlyObjectWrapper<>(this, "forest", chartOfShown());
    hidden = Bindings.createStringBinding(() -> texts.format("skills.hidden", all.size()), all);
    search.subscribe(this::filter);
    category.subscribe(this::filter);
    status.subscribe(this::filter);
    selected.subscribe(() -> forest.set(chartOfShown()));
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> load(), this::show);
  }

  /// Records a run of the selected skill. Its interval moves at once.
  void record(RunEntry run) {
    var row = selected.get();
    if (row != null) {
      background.inOrder(
          _ -> recordAndLoad(row.skill().id(), run),
          rows -> {
            show(rows);
            changes.decided();
          });
    }
  }

  void clearFilters() {
    search.set("");
    category.set("");
    status.set("");
  }

  /// Selects a skill by name, whatever the filters hide. Nothing happens where there is none.
  void select(String name) {
    find(name)
        .ifPresent(row -> {
          if (!shown.contains(row)) {
            clearFilters();
          }
          selected.set(row);
        });
  }

  boolean stale(SkillRow row) {
    return row.stale(clock.instant());
  }

  /// The runs of a skill in order.
  TimelineChart timeline(SkillRow row) {
    return new TimelineChart(
        row.runs().stream()
            .map(run ->
                new TimelineChart.Run(
                    Long.toString(run.id()),
                    Days.of(run.at()),
                    run.version(),
                    Outcome.of(run.outcome()),
                    SkillRow.verified(run)))
            .toList(),
        texts);
  }

  private List<SkillRow> recordAndLoad(long skill, RunEntry run) {
    skills.record(
        skill, run.outcome().word(), run.verifier().word(), run.failedStep(), run.notes());
    return load();
  }

  private List<SkillRow> load() {
    return skills.list().stream()
        .map(skill -> new SkillRow(skill, skills.runs(skill.id())))
        .toList();
  }

  private void show(List<SkillRow> rows) {
    ready.set(true);
    var before = selected.get();
    all.setAll(
        rows.stream()
            .sorted(
                Comparator.comparing((SkillRow row) -> row.skill().reliability().interval().low())
                    .reversed()
                    .thenComparing(SkillRow::name))
            .toList());
    categories.setAll(
        rows.stream().map(row -> row.skill().category()).distinct().sorted().toList());
    statuses.setAll(rows.stream().map(row -> row.skill().status()).distinct().sorted().toList());
    var same = before == null ? Optional.<SkillRow>empty() : find(before.name());
    selected.set(same.or(() -> shown.stream().findFirst()).orElse(null));
    forest.set(chartOfShown());
  }

  private Optional<SkillRow> find(String name) {
    return all.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private void filter() {
    shown.setPredicate(row ->
        row.matches(search.get())
            && fits(category.get(), row.skill().category())
            && fits(status.get(), row.skill().status()));
    if (selected.get() == null || !shown.contains(selected.get())) {
      selected.set(shown.isEmpty() ? null : shown.getFirst());
    }
    forest.set(chartOfShown());
  }

  private static boolean fits(@Nullable String wanted, String value) {
    return wanted == null || wanted.isEmpty() || wanted.equals(value);
  }

  private ForestChart chartOfShown() {
    var chosen = selected.get();
    return new ForestChart(
        shown.stream()
            .map(row -> {
              var reliability = row.skill().reliability();
              return new ForestChart.Row(
                  row.name(),
                  row.name(),
                  reliability.point(),
                  reliability.interval(),
                  reliability.runs());
            })
            .toList(),
        new ForestChart.Reference(0.3, texts.get("skills.retire.line")),
        chosen == null ? "" : chosen.name(),
        texts);
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

  public ObservableList<String> getStatuses() {
    return statuses;
  }

  public StringProperty searchProperty() {
    return search;
  }

  /// Empty for all of them.
  public StringProperty categoryProperty() {
    return category;
  }

  /// Empty for all of them.
  public StringProperty statusProperty() {
    return status;
  }

  public ObjectProperty<@Nullable SkillRow> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<ForestChart> forestProperty() {
    return forest.getReadOnlyProperty();
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
