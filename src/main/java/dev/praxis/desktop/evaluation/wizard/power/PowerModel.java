package dev.praxis.desktop.evaluation.wizard.power;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.report.charts.evaluation.PowerCurve;
import dev.praxis.core.statistics.sequential.PowerHint;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.wizard.parts.Field;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the pairs of a replay could show, before any of them runs.
public final class PowerModel {
  private static final int MOST_LOOKS = 20;
  private static final double NEW_FAILURES = 0.05;

  private final Background background;
  private final Texts texts;
  private final Activity reckoning = new Activity();
  private final Field looks;
  private final ReadOnlyObjectWrapper<@Nullable Reckoned> reckoned =
      new ReadOnlyObjectWrapper<>(this, "reckoned");

  /// The hint and the curve around it.
  record Reckoned(PowerHint hint, PowerCurve curve) {}

  public PowerModel(Background background, Texts texts) {
    this.background = background;
    this.texts = texts;
    looks =
        Field.number(
            ReplayEvidence.PLANNED_LOOKS,
            1,
            MOST_LOOKS,
            () -> new Told(texts.get("wizard.power.wrong"), texts.get("wizard.power.wrong.todo")));
  }

  /// Reckons anew.
  ///
  /// @param pairs tasks of the replay; 0 where there are none
  /// @param smallest difference worth acting on, as a share
  public void reckon(int pairs, double smallest) {
    if (pairs == 0 || wrong().isPresent()) {
      reckoning.stop();
      reckoned.set(null);
      return;
    }
    int planned = looks.number();
    background.start(
        reckoning,
        _ ->
            new Reckoned(
                PowerHint.of(pairs, planned, smallest),
                new PowerCurve(pairs, smallest + NEW_FAILURES, NEW_FAILURES, planned, texts)),
        reckoned::set);
  }

  public Optional<Told> wrong() {
    return looks.wrong();
  }

  /// At most so many looks at the split; the usual number while something is wrong with it.
  public int plannedLooks() {
    return wrong().isPresent() ? ReplayEvidence.PLANNED_LOOKS : looks.number();
  }

  public Field looks() {
    return looks;
  }

  ReadOnlyObjectProperty<@Nullable Reckoned> reckonedProperty() {
    return reckoned.getReadOnlyProperty();
  }

  /// Empty before there are pairs.
  public Optional<PowerHint> hint() {
    return Optional.ofNullable(reckoned.get()).map(Reckoned::hint);
  }
}
