package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// What the inspector says of the selected rule. Goes through its evidence one quote at a time.
public final class InspectorViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Navigation navigation;
  private final Activity inspecting = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection =
      new ReadOnlyObjectWrapper<>(this, "inspection");
  private final IntegerProperty quote = new SimpleIntegerProperty(this, "quote");

  InspectorViewModel(Workbench workbench, Background background, Navigation navigation) {
    this.workbench = workbench;
    this.background = background;
    this.navigation = navigation;
  }

  void inspect(@Nullable Rule rule) {
    if (rule == null) {
      inspecting.stop();
      inspection.set(null);
      return;
    }
    background.start(inspecting, _ -> Inspection.of(workbench, rule), this::show);
  }

  private void show(Inspection found) {
    var before = inspection.get();
    if (before == null || before.rule().id() != found.rule().id()) {
      quote.set(0);
    }
    inspection.set(found);
  }

  /// Goes to another quote; at the ends it stays.
  void step(int by) {
    var now = inspection.get();
    if (now != null && !now.evidence().isEmpty()) {
      quote.set(Math.clamp((long) quote.get() + by, 0, now.evidence().size() - 1));
    }
  }

  /// Goes to this quote.
  void choose(int place) {
    quote.set(place);
  }

  @Nullable Evidence evidence() {
    var now = inspection.get();
    return now == null || quote.get() >= now.evidence().size()
        ? null
        : now.evidence().get(quote.get());
  }

  /// Opens the session at the event that is quoted.
  void openEvidence() {
    var here = evidence();
    if (here != null) {
      navigation.go(Place.of(here.signal().session(), here.signal().seq()));
    }
  }

  ReadOnlyObjectProperty<@Nullable Inspection> inspectionProperty() {
    return inspection.getReadOnlyProperty();
  }

  IntegerProperty quoteProperty() {
    return quote;
  }
}
