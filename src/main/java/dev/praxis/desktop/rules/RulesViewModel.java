package dev.praxis.desktop.rules;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDrafter;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the rules tab shows and does, without the tab. A decision is shown at once and made in the
/// background; decisions are made in the order of the keys.
public final class RulesViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;

  private final Activity loading = new Activity();
  private final Activity imagining = new Activity();
  private final ObservableList<Rule> shown = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Rule> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<Shelf> shelf =
      new SimpleObjectProperty<>(this, "shelf", Shelf.WAITING);
  private final ReadOnlyObjectWrapper<Map<Shelf, Integer>> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final BooleanProperty canDraft = new SimpleBooleanProperty(this, "canDraft");

  private Map<Shelf, List<Rule>> shelves = Map.of();

  /// Decided by a key, but not yet in the workspace: not to be shown again.
  private final Set<Long> underway = new HashSet<>();

  /// Decided last, newest first: where an undo brings the person back to.
  private final Deque<Long> decided = new ArrayDeque<>();

  RulesViewModel(Workbench workbench, Background background, Dialogs dialogs, Changes changes) {
    this.workbench = workbench;
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    shelf.subscribe(_ -> showShelf());
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> RulesRead.of(workbench), this::show);
  }

  void approve() {
    decideSelected(workbench.rules()::approve);
  }

  void reject() {
    decideSelected(workbench.rules()::reject);
  }

  void snooze() {
    decideSelected(workbench.rules()::snooze);
  }

  void retire() {
    decideSelected(workbench.rules()::retire);
  }

  void reopen() {
    decideSelected(workbench.rules()::reopen);
  }

  /// The same as choosing the rule in the queue and deciding it there.
  void approve(long id) {
    decide(id, workbench.rules()::approve);
  }

  void reject(long id) {
    decide(id, workbench.rules()::reject);
  }

  void reopen(long id) {
    decide(id, workbench.rules()::reopen);
  }

  void retire(long id) {
    decide(id, workbench.rules()::retire);
  }

  private void decide(long id, Consumer<List<Long>> act) {
    find(all(), id).ifPresent(rule -> decide(List.of(rule), act));
  }

  /// What can be approved together: candidates of which nothing graver than a remark was found.
  List<Rule> bulk() {
    return shelves.getOrDefault(Shelf.WAITING, List.of()).stream()
        .filter(rule -> !rule.needsALook() && !underway.contains(rule.id()))
        .toList();
  }

  /// What waits and is not approved together with others.
  List<Rule> heldBack() {
    return shelves.getOrDefault(Shelf.WAITING, List.of()).stream()
        .filter(rule -> rule.needsALook() && !underway.contains(rule.id()))
        .toList();
  }

  /// One decision for all of them.
  void approveAll(List<Rule> rules) {
    decide(rules, workbench.rules()::approve);
  }

  /// A new wording for a rule; where it waits, it is approved with it.
  void edit(Rule rule, String text, boolean approve) {
    if (approve) {
      advancePast(List.of(rule));
    }
    settle(
        List.of(rule.id()),
        () -> {
          workbench.rules().edit(rule.id(), text);
          if (approve) {
            workbench.rules().approve(List.of(rule.id()));
          }
        });
  }

  /// An earlier wording again.
  void restore(Rule rule, Rule.Version version) {
    settle(List.of(rule.id()), () -> workbench.rules().restore(rule.id(), version.version()));
  }

  /// How a rule would be in these words; the newest words win.
  void imagine(long id, String text, Consumer<Rule> whenDone) {
    background.start(imagining, _ -> workbench.rules().imagined(id, text), whenDone);
  }

  void add(String text) {
    shelf.set(Shelf.WAITING);
    settle(List.of(), () -> workbench.rules().add(text, List.of()));
  }

  /// Drafts a rule for each recurring tag, and tells of tags that got none.
  void draft(Consumer<RuleDrafter.Drafted> whenDone) {
    background.inOrder(
        _ -> workbench.drafter().draft(workbench.miner().counts(workbench.miner().threshold())),
        drafted -> {
          shelf.set(Shelf.WAITING);
          whenDone.accept(drafted);
          if (drafted.drafted().isEmpty()) {
            refresh();
          } else {
            changes.decided();
          }
        });
  }

  /// Selects the rule wherever it stands.
  void go(long id) {
    for (var each : Shelf.values()) {
      var there = find(shelves.getOrDefault(each, List.of()), id);
      if (there.isPresent()) {
        shelf.set(each);
        selected.set(there.get());
        return;
      }
    }
  }

  /// Every rule that was read, waiting ones first.
  List<Rule> all() {
    return shelves.values().stream().flatMap(List::stream).toList();
  }

  private void decideSelected(Consumer<List<Long>> act) {
    var rule = selected.get();
    if (rule != null) {
      decide(List.of(rule), act);
    }
  }

  private void decide(List<Rule> rules, Consumer<List<Long>> act) {
    var ids = rules.stream().map(Rule::id).toList();
    advancePast(rules);
    settle(ids, () -> act.accept(ids));
  }

  /// Takes the rules off the list and selects what follows the first of them.
  private void advancePast(List<Rule> rules) {
    int index = rules.isEmpty() ? -1 : shown.indexOf(rules.getFirst());
    rules.forEach(rule -> {
      underway.add(rule.id());
      decided.push(rule.id());
    });
    shown.removeIf(rule -> underway.contains(rule.id()));
    if (index >= 0) {
      selected.set(shown.isEmpty() ? null : shown.get(Math.min(index, shown.size() - 1)));
    }
  }

  /// Gives a rule up: rejects one that waits, retires one in force.
  void giveUp(Rule rule) {
    decide(
        rule.id(),
        rule.status().leadsTo(RuleStatus.REJECTED)
            ? workbench.rules()::reject
            : workbench.rules()::retire);
  }

  /// Makes a decision in its turn. One that is refused is told, and what was hidden comes back.
  void settle(List<Long> ids, Runnable act) {
    background.inOrder(
        _ -> attempt(act),
        problem -> {
          ids.forEach(underway::remove);
          problem.ifPresent(dialogs::showFailure);
          if (problem.isPresent()) {
            refresh();
          } else {
            changes.decided();
          }
        });
  }

  private static Optional<Problem> attempt(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(problem);
    }
  }

  private void show(RulesRead read) {
    shelves = read.shelves();
    canDraft.set(read.canDraft());
    var sizes = new EnumMap<Shelf, Integer>(Shelf.class);
    shelves.forEach((each, rules) -> sizes.put(each, rules.size()));
    counts.set(sizes);
    loaded.set(true);
    showShelf();
  }

  private void showShelf() {
    var before = selected.get();
    int index = before == null ? 0 : Math.max(0, shown.indexOf(before));
    var rules =
        shelves.getOrDefault(shelf.get(), List.of()).stream()
            .filter(rule -> !underway.contains(rule.id()))
            .toList();
    shown.setAll(rules);
    selected.set(
        broughtBack(rules)
            .or(() -> Optional.ofNullable(before).flatMap(rule -> find(rules, rule.id())))
            .or(() -> rules.isEmpty() ? Optional.empty() : at(rules, index))
            .orElse(null));
  }

  /// What was decided last and is back, because the decision was undone.
  private Optional<Rule> broughtBack(List<Rule> rules) {
    if (decided.isEmpty() || underway.contains(decided.peek())) {
      return Optional.empty();
    }
    var back = find(rules, decided.peek());
    back.ifPresent(_ -> decided.pop());
    return back;
  }

  private static Optional<Rule> at(List<Rule> rules, int index) {
    return Optional.of(rules.get(Math.min(index, rules.size() - 1)));
  }

  private static Optional<Rule> find(List<Rule> rules, long id) {
    return rules.stream().filter(rule -> rule.id() == id).findFirst();
  }

  ObservableList<Rule> shown() {
    return shown;
  }

  ObjectProperty<@Nullable Rule> selectedProperty() {
    return selected;
  }

  ObjectProperty<Shelf> shelfProperty() {
    return shelf;
  }

  ReadOnlyObjectProperty<Map<Shelf, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  BooleanProperty canDraftProperty() {
    return canDraft;
  }
}
