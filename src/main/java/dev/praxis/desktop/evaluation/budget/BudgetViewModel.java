package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.evaluation.budget.ReplayShares;
import dev.praxis.core.evaluation.budget.WhatIf;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What the budget sheet shows and does, without the sheet.
public final class BudgetViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;
  private final Texts texts;
  private final Activity loading = new Activity();
  private final Activity comparing = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyObjectWrapper<@Nullable WhatIf> whatIf =
      new ReadOnlyObjectWrapper<>(this, "whatIf");
  private final ReadOnlyObjectWrapper<@Nullable FileEffect> file =
      new ReadOnlyObjectWrapper<>(this, "file");
  private final ObservableSet<Long> checked = FXCollections.observableSet();
  private final BooleanProperty candidates = new SimpleBooleanProperty(this, "candidates");
  private Side side = Side.TRAINING;

  BudgetViewModel(
      Workbench workbench, Background background, Dialogs dialogs, Changes changes, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    this.texts = texts;
  }

  /// A budget, which of its rules are in force by now, and what replays tell of them.
  record Shown(Budget budget, Set<Long> inForce, Optional<ReplayShares> replayed) {
    Shown {
      inForce = Set.copyOf(inForce);
    }
  }

  /// Works it out anew, on the side that is chosen.
  void refresh() {
    boolean weighing = candidates.get();
    var wanted = side;
    background.start(
        loading,
        progress ->
            shown(
                wanted == Side.TRAINING
                    ? workbench.evaluations().budget().training(weighing)
                    : workbench.evaluations().budget().drawHeldOut(progress)),
        this::show);
  }

  private Shown shown(Budget budget) {
    return new Shown(budget, inForce(), workbench.evaluations().budget().replayed(budget));
  }

  void chooseTraining() {
    side = Side.TRAINING;
    refresh();
  }

  /// Shows what was drawn of the held-out side; where it is not drawn yet, asks first, for it is a
  /// look.
  void chooseHeldOut() {
    background.start(loading, _ -> sealed(), this::offer);
  }

  private HeldOutSide sealed() {
    return new HeldOutSide(
        workbench.evaluations().budget().heldOut().map(this::shown),
        workbench.looks().hidden().heldOut(),
        workbench.looks().used());
  }

  private void offer(HeldOutSide held) {
    if (held.drawn().isPresent()) {
      side = Side.HELD_OUT;
      show(held.drawn().get());
    } else if (held.sessions() == 0) {
      dialogs.tell(texts.get("evaluation.budget.nothing.held"));
    } else {
      dialogs.ask(
          held.question(texts),
          () -> {
            side = Side.HELD_OUT;
            refresh();
            changes.changed();
          });
    }
  }

  /// Weighs candidates as well, or no longer.
  void weighCandidates(boolean weighing) {
    candidates.set(weighing);
    chooseTraining();
  }

  /// Remembers what a token in a cached prefix costs; anything but a number is passed over.
  void setCachedPrice(String typed) {
    try {
      double price = Double.parseDouble(typed.strip().replace(',', '.'));
      background.inOrder(
          _ -> {
            var budgets = workbench.evaluations().budget();
            budgets.setPrices(new Prices(price, budgets.prices().assumedWaste()));
            return price;
          },
          _ -> refresh());
    } catch (NumberFormatException _) {
      dialogs.tell(texts.get("evaluation.budget.price.number"));
    }
  }

  /// Checks a rule for dropping, or unchecks it.
  void toggle(long rule) {
    if (!checked.remove(rule)) {
      checked.add(rule);
    }
    ask();
  }

  /// Checks all rules that no set worth its price holds.
  void checkRetirable() {
    var now = shown.get();
    if (now != null) {
      now.budget().retirable().forEach(rule -> checked.add(rule.id()));
      ask();
    }
  }

  /// Retires the checked rules that are in force, as one decision. Only after it was told what that
  /// makes of the file.
  void retire() {
    var ids = retirable();
    if (ids.isEmpty() || file.get() == null) {
      return;
    }
    background.inOrder(
        _ -> {
          workbench.rules().retire(ids.stream().sorted().toList());
          return ids.size();
        },
        retired -> {
          checked.clear();
          changes.decided();
          dialogs.tell(texts.format("evaluation.budget.retired", retired));
          refresh();
        });
  }

  private void show(Shown now) {
    checked.retainAll(
        now.budget().ground().rules().stream().map(BudgetRule::id).collect(Collectors.toSet()));
    shown.set(now);
    ask();
  }

  private void ask() {
    var now = shown.get();
    if (now == null) {
      return;
    }
    whatIf.set(now.budget().whatIf(checked));
    file.set(null);
    var ids = retirable();
    if (!ids.isEmpty()) {
      background.start(comparing, _ -> FileEffect.of(workbench, ids), file::set);
    }
  }

  /// Checked rules that are in force.
  Set<Long> retirable() {
    var now = shown.get();
    return now == null
        ? Set.of()
        : checked.stream().filter(now.inForce()::contains).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether something is checked, and nothing of it in force.
  boolean onlyCandidates() {
    return !checked.isEmpty() && retirable().isEmpty();
  }

  private Set<Long> inForce() {
    return workbench.rules().statuses().entrySet().stream()
        .filter(entry -> entry.getValue().active())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  Side side() {
    return side;
  }

  ObservableSet<Long> checked() {
    return checked;
  }

  /// Null until it is worked out.
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable WhatIf> whatIfProperty() {
    return whatIf.getReadOnlyProperty();
  }

  /// Null while it is not known, or nothing in force is checked.
  ReadOnlyObjectProperty<@Nullable FileEffect> fileProperty() {
    return file.getReadOnlyProperty();
  }

  BooleanProperty candidatesProperty() {
    return candidates;
  }
}
