package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.drafting.RuleDrafter;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.rules.bulk.Decider;
import dev.praxis.desktop.rules.queue.RuleQueue;
import dev.praxis.desktop.rules.queue.RulesRead;
import dev.praxis.desktop.rules.queue.Shelf;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Decisions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// What the rules tab does, without the tab. A decision is shown at once and made in the
/// background; decisions are made in the order of the keys.
public final class RulesViewModel implements Decider {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final Decisions decisions;
  private final RuleQueue queue = new RuleQueue();

  private final Activity loading = new Activity();
  private final Activity imagining = new Activity();
  private final ReadOnlyObjectWrapper<List<Rule>> unexplained =
      new ReadOnlyObjectWrapper<>(this, "unexplained", List.of());

  RulesViewModel(Workbench workbench, Background background, Dialogs dialogs, Changes changes) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    decisions = new Decisions(background, dialogs, changes, this::refresh);
  }

  /// Whether it is being read.
  ObservableBooleanValue refreshing() {
    return loading.runningProperty();
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> RulesRead.of(workbench), this::show);
  }

  private void show(RulesRead read) {
    queue.show(read);
    boolean undone =
        unexplained.get().stream()
            .anyMatch(rule ->
                !queue.isUnderway(rule)
                    && queue.find(rule.id()).filter(now -> now.status().living()).isPresent());
    if (undone) {
      leaveUnexplained();
    }
  }

  void approve() {
    selected().ifPresent(rule -> approve(List.of(rule)));
  }

  void reject() {
    selected().ifPresent(rule -> reject(List.of(rule), ""));
  }

  void snooze() {
    selected().ifPresent(rule -> decide(List.of(rule), workbench.rules()::snooze));
  }

  void retire() {
    selected().ifPresent(rule -> retire(rule.id()));
  }

  void reopen() {
    selected().ifPresent(rule -> reopen(rule.id()));
  }

  /// Takes a rule that was retired or rejected into the next export again.
  void reinstate() {
    selected()
        .ifPresent(rule ->
            decide(List.of(rule), ids -> workbench.ruleBook().joint().reinstate(ids.getFirst())));
  }

  /// Says for whom a rule holds. Where it holds so already, nothing is decided.
  void scope(Rule rule, RuleScope scope) {
    if (!rule.scope().equals(scope)) {
      settle(
          List.of(rule.id()),
          () -> workbench.ruleBook().scoping().decide(List.of(rule.id()), scope));
    }
  }

  /// The same as choosing the rule in the queue and deciding it there.
  void approve(long id) {
    queue.find(id).ifPresent(rule -> approve(List.of(rule)));
  }

  void reject(long id) {
    queue.find(id).ifPresent(rule -> reject(List.of(rule), ""));
  }

  void reopen(long id) {
    queue.find(id).ifPresent(rule -> decide(List.of(rule), workbench.rules()::reopen));
  }

  void retire(long id) {
    queue.find(id).ifPresent(rule -> decide(List.of(rule), workbench.rules()::retire));
  }

  @Override
  public void approve(List<Rule> rules) {
    decide(rules, workbench.rules()::approve);
  }

  @Override
  public void reject(List<Rule> rules, String reason) {
    decide(rules, ids -> workbench.rules().reject(ids, reason));
    if (reason.isEmpty()) {
      unexplained.set(rules);
    }
  }

  /// Says why the rules that were rejected last were.
  void explain(String reason) {
    var ids = unexplained.get().stream().map(Rule::id).toList();
    if (!ids.isEmpty()) {
      unexplained.set(List.of());
      settle(List.of(), () -> workbench.ruleBook().joint().because(ids, reason));
    }
  }

  /// No reason is asked for any more.
  void leaveUnexplained() {
    unexplained.set(List.of());
  }

  @Override
  public void approveWith(Rule rule, List<Rule> others) {
    var all = Stream.concat(Stream.of(rule), others.stream());
    decide(
        all.toList(),
        ids -> workbench.ruleBook().joint().approveWith(rule.id(), ids.subList(1, ids.size())));
  }

  @Override
  public void merge(List<Rule> rules, long into) {
    decide(rules, ids -> workbench.ruleBook().merging().merge(ids, into));
  }

  /// Gives a rule up: rejects one that waits, retires one in force.
  void giveUp(Rule rule) {
    if (rule.status().leadsTo(RuleStatus.REJECTED)) {
      reject(rule.id());
    } else {
      retire(rule.id());
    }
  }

  /// A new wording for a rule; where it waits, it is approved with it.
  void edit(Rule rule, String text, boolean approve) {
    if (approve) {
      decide(List.of(rule), _ -> workbench.ruleBook().joint().editAndApprove(rule.id(), text));
    } else {
      settle(List.of(rule.id()), () -> workbench.rules().edit(rule.id(), text));
    }
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
    queue.shelfProperty().set(Shelf.WAITING);
    settle(List.of(), () -> workbench.rules().add(text, List.of()));
  }

  /// Drafts a rule for each recurring tag, and tells of tags that got none.
  void draft(Consumer<RuleDrafter.Drafted> whenDone) {
    background.inOrder(
        _ -> workbench.drafter().draft(workbench.miner().counts(workbench.miner().threshold())),
        drafted -> {
          queue.shelfProperty().set(Shelf.WAITING);
          whenDone.accept(drafted);
          if (drafted.drafted().isEmpty()) {
            refresh();
          } else {
            changes.decided();
          }
        });
  }

  private Optional<Rule> selected() {
    return Optional.ofNullable(queue.selectedProperty().get());
  }

  private void decide(List<Rule> rules, Consumer<List<Long>> act) {
    unexplained.set(List.of());
    var ids = rules.stream().map(Rule::id).toList();
    queue.advancePast(rules);
    settle(ids, () -> act.accept(ids));
  }

  /// Makes a decision in its turn. One that is refused is told, and what was hidden comes back.
  void settle(List<Long> ids, Runnable act) {
    decisions.make(
        act,
        refused -> {
          queue.settled(ids);
          if (refused) {
            leaveUnexplained();
          }
        });
  }

  RuleQueue queue() {
    return queue;
  }

  /// Rejected last, without a reason until now; empty where none is asked for.
  ReadOnlyObjectProperty<List<Rule>> unexplainedProperty() {
    return unexplained.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable Rule> selectedProperty() {
    return queue.selectedProperty();
  }
}
