package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the list shows and what is selected in it. Decides nothing: it is told what is being
/// decided, and takes that off the list at once.
public final class RuleQueue {
  private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Rule> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<Shelf> shelf =
      new SimpleObjectProperty<>(this, "shelf", Shelf.WAITING);
  private final ReadOnlyObjectWrapper<Map<Shelf, Integer>> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
  private final ReadOnlyObjectWrapper<List<Rule>> group =
      new ReadOnlyObjectWrapper<>(this, "group", List.of());
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyBooleanWrapper canDraft = new ReadOnlyBooleanWrapper(this, "canDraft");

  private RulesRead read = new RulesRead(Map.of(), Map.of(), Map.of(), false);

  /// Members of the groups that are open.
  private final Set<Long> open = new HashSet<>();

  private final Underway underway = new Underway();
  private boolean layingOut;

  public RuleQueue() {
    shelf.subscribe(_ -> showShelf());
    selected.subscribe(_ -> showGroup());
  }

  public void show(RulesRead newRead) {
    read = newRead;
    canDraft.set(newRead.canDraft());
    var sizes = new EnumMap<Shelf, Integer>(Shelf.class);
    newRead.shelves().forEach((each, rules) -> sizes.put(each, rules.size()));
    counts.set(sizes);
    loaded.set(true);
    showShelf();
  }

  /// Takes rules off the list that are being decided, and selects what follows the first of them.
  public void advancePast(List<Rule> rules) {
    int index = rules.isEmpty() ? -1 : at(rules.getFirst());
    underway.begin(rules);
    layOut();
    if (index >= 0) {
      selectAt(index);
    }
    showGroup();
  }

  /// They are in the workspace as decided, or as they were.
  public void settled(List<Long> ids) {
    underway.end(ids);
  }

  /// Whether it is being decided.
  public boolean isUnderway(Rule rule) {
    return underway.holds(rule.id());
  }

  /// Selects a rule in the list. What a list does to its selection while its lines are replaced is
  /// no choice of anybody.
  public void choose(Rule rule) {
    if (!layingOut) {
      selected.set(rule);
    }
  }

  /// Goes to another rule; at the ends it stays.
  public void move(int by) {
    int next = at(selected.get()) + by;
    if (next >= 0 && next < shown().size()) {
      selected.set(shown().get(next));
    }
  }

  /// Selects the rule wherever it stands.
  public void go(long id) {
    for (var each : Shelf.values()) {
      var there = find(read.shelves().getOrDefault(each, List.of()), id);
      if (there.isPresent()) {
        shelf.set(each);
        openGroupOf(there.get());
        selected.set(there.get());
        return;
      }
    }
  }

  /// Shows what says nearly the same as the selected rule below it, or hides it.
  public void toggleGroup() {
    if (!group.get().isEmpty()) {
      toggle(group.get());
    }
  }

  /// The same for any group.
  public void toggle(List<Rule> alike) {
    var ids = alike.stream().map(Rule::id).toList();
    if (!open.addAll(ids)) {
      ids.forEach(open::remove);
    }
    layOut();
    if (at(selected.get()) < 0) {
      selected.set(alike.getFirst());
    }
  }

  private void openGroupOf(Rule rule) {
    if (at(rule) < 0) {
      Alike.groups(there()).stream()
          .filter(each -> each.contains(rule))
          .forEach(each -> each.forEach(alike -> open.add(alike.id())));
      layOut();
    }
  }

  /// What of the shelf is decided next, in order; what is folded is not among them.
  public List<Rule> shown() {
    return rows.stream()
        .filter(QueueRow.OfRule.class::isInstance)
        .map(row -> ((QueueRow.OfRule) row).rule())
        .toList();
  }

  /// Every rule that was read, waiting ones first.
  public List<Rule> all() {
    return Arrays.stream(Shelf.values())
        .flatMap(each -> read.shelves().getOrDefault(each, List.of()).stream())
        .toList();
  }

  /// What waits and is not being decided, in order.
  public List<Rule> waiting() {
    return free(Shelf.WAITING);
  }

  public Optional<Rule> find(long id) {
    return find(all(), id);
  }

  private List<Rule> there() {
    return free(shelf.get());
  }

  private List<Rule> free(Shelf of) {
    return read.shelves().getOrDefault(of, List.of()).stream()
        .filter(rule -> !underway.holds(rule.id()))
        .toList();
  }

  private void layOut() {
    layingOut = true;
    rows.setAll(QueueRows.of(there(), open, read));
    layingOut = false;
  }

  private void showShelf() {
    var before = selected.get();
    int index = Math.max(0, at(before));
    layOut();
    var rules = there();
    var back = underway.broughtBack(rules);
    back.ifPresent(this::openGroupOf);
    var stays =
        back.or(() -> Optional.ofNullable(before).flatMap(rule -> find(rules, rule.id())))
            .filter(rule -> at(rule) >= 0);
    if (stays.isPresent()) {
      selected.set(stays.get());
    } else {
      selectAt(index);
    }
    showGroup();
  }

  private void selectAt(int index) {
    var rules = shown();
    selected.set(rules.isEmpty() ? null : rules.get(Math.min(index, rules.size() - 1)));
  }

  private void showGroup() {
    var now = selected.get();
    group.set(
        now == null
            ? List.of()
            : rows.stream()
                .filter(row -> row instanceof QueueRow.OfRule of && of.rule().equals(now))
                .map(row -> ((QueueRow.OfRule) row).group())
                .findFirst()
                .filter(alike -> alike.size() > 1)
                .orElse(List.of()));
  }

  private int at(@Nullable Rule rule) {
    return rule == null ? -1 : shown().stream().map(Rule::id).toList().indexOf(rule.id());
  }

  private static Optional<Rule> find(List<Rule> rules, long id) {
    return rules.stream().filter(rule -> rule.id() == id).findFirst();
  }

  public ObservableList<QueueRow> rows() {
    return rows;
  }

  public ObjectProperty<@Nullable Rule> selectedProperty() {
    return selected;
  }

  /// The selected rule with what says nearly the same; empty where nothing does.
  public ReadOnlyObjectProperty<List<Rule>> groupProperty() {
    return group.getReadOnlyProperty();
  }

  public ObjectProperty<Shelf> shelfProperty() {
    return shelf;
  }

  public ReadOnlyObjectProperty<Map<Shelf, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canDraftProperty() {
    return canDraft.getReadOnlyProperty();
  }
}
