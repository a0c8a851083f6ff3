package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.standing.Observed;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.List;
import java.util.function.Supplier;
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
  private final Supplier<List<Rule>> all;
  private final Activity inspecting = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection =
      new ReadOnlyObjectWrapper<>(this, "inspection");
  private final IntegerProperty quote = new SimpleIntegerProperty(this, "quote");

  /// @param all every rule that was read
  InspectorViewModel(
      Workbench workbench, Background background, Navigation navigation, Supplier<List<Rule>> all) {
    this.all = all;
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
    var others = all.get();
    background.start(inspecting, _ -> Inspection.of(workbench, rule, others), this::show);
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

  /// Opens a session that broke the rule, where it did.
  void open(Observed observed) {
    int at = observed.judgement().steps().stream().findFirst().orElse(0);
    navigation.go(Place.of(observed.session(), at));
  }

  /// Shows another rule.
  void go(long rule) {
    navigation.go(Place.of(Tab.RULES, Long.toString(rule)));
  }

  ReadOnlyObjectProperty<@Nullable Inspection> inspectionProperty() {
    return inspection.getReadOnlyProperty();
  }

  IntegerProperty quoteProperty() {
    return quote;
  }
}
