package dev.praxis.desktop.palette;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers what the palette can offer: actions that can be done now, what the tabs name, and places
/// in sessions.
public final class PaletteOffers {
  private static final int HITS = 12;
  private static final String ICON_OF_ACTIONS = "fth-chevron-right";

  private final ActionRegistry actions;
  private final ActionControls controls;
  private final List<TabView> tabs;
  private final Navigation navigation;
  private final Workbench workbench;

  public PaletteOffers(
      ActionRegistry actions,
      ActionControls controls,
      List<TabView> tabs,
      Navigation navigation,
      Workbench workbench) {
    this.actions = actions;
    this.controls = controls;
    this.tabs = tabs;
    this.navigation = navigation;
    this.workbench = workbench;
  }

  public List<PaletteEntry> all() {
    var doable =
        actions.in(navigation.getPlace().tab()).stream()
            .filter(action -> action.enabled().get())
            .map(this::entry);
    var named = tabs.stream().flatMap(tab -> tab.paletteItems().stream()).map(PaletteEntry::of);
    return Stream.concat(doable, named).toList();
  }

  /// Where the words stand in sessions, best first.
  public List<PaletteItem> search(String words) {
    return workbench.search().search(words, HITS).hits().stream()
        .map(hit ->
            new PaletteItem(
                "fth-search",
                hit.snippet().replace("«", "").replace("»", "").replaceAll("\\s+", " "),
                hit.sessionKey(),
                () -> navigation.go(Place.of(hit.session(), hit.seq()))))
        .toList();
  }

  private PaletteEntry entry(Action action) {
    return new PaletteEntry(
        Optional.ofNullable(action.icon()).orElse(ICON_OF_ACTIONS),
        controls.words(action).getValue(),
        "",
        action.shortcuts().stream().findFirst(),
        action::perform);
  }
}
