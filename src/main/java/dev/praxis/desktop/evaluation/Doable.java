package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.desktop.evaluation.items.ItemRow;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the evaluation that is shown, and with the item of it that is selected.
final class Doable {
  private final BooleanBinding replay;
  private final BooleanBinding unfinished;
  private final BooleanBinding told;
  private final BooleanBinding checking;
  private final BooleanBinding listing;
  private final BooleanBinding opening;
  private final BooleanBinding overriding;

  Doable(
      ObservableObjectValue<@Nullable Opened> opened,
      ObservableObjectValue<@Nullable ItemRow> selected) {
    replay = of(opened, shown -> shown.kept() instanceof KeptReplay);
    unfinished =
        of(opened, shown -> shown.kept() instanceof KeptReplay run && run.verdict().isEmpty());
    told =
        of(opened, shown -> !(shown.kept() instanceof KeptReplay run && run.verdict().isEmpty()));
    checking =
        of(opened, shown -> shown.kept() instanceof KeptReplay run && run.verdict().isPresent());
    listing = of(opened, shown -> shown.items().kind() != Kind.RATES);
    opening = of(selected, ItemRow::opens);
    overriding = of(selected, ItemRow::overrides);
  }

  private static <T> BooleanBinding of(
      ObservableObjectValue<@Nullable T> value, Predicate<T> holds) {
    return Bindings.createBooleanBinding(
        () -> {
          var now = value.get();
          return now != null && holds.test(now);
        },
        value);
  }

  /// Whether what is shown is a replay, which has runs and transcripts.
  BooleanBinding replay() {
    return replay;
  }

  /// Whether what is shown is a replay that still lacks its verdict.
  BooleanBinding unfinished() {
    return unfinished;
  }

  /// Whether what is shown has come to its result, which may be told and compared.
  BooleanBinding told() {
    return told;
  }

  /// Whether what is shown is a replay whose runs may be looked at blind.
  BooleanBinding checking() {
    return checking;
  }

  /// Whether what is shown is about items that can be listed.
  BooleanBinding listing() {
    return listing;
  }

  /// Whether the selected item has something to read.
  BooleanBinding opening() {
    return opening;
  }

  /// Whether the selected item has runs a person may overrule.
  BooleanBinding overriding() {
    return overriding;
  }
}
