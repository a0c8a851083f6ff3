package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The tags tab as the shell sees it.
public final class TagsTab implements TabView {
  private final TagsViewModel tags;
  private final TagsController controller;
  private final TagActions actions;
  private final Desk desk;
  private final Parent root;

  /// @param draftRules drafts a rule for each recurring tag, in the rules tab
  public TagsTab(Workbench workbench, Desk desk, Runnable draftRules) {
    this.desk = desk;
    tags =
        new TagsViewModel(
            workbench, desk.background(), desk.dialogs(), desk.changes(), desk.navigation());
    controller = new TagsController(tags, desk);
    root = desk.views().load("tags", controller);
    actions = TagActions.of(tags, draftRules);
    controller.tie(actions);
    desk.navigation().placeProperty().subscribe(this::arrive);
  }

  private void arrive(Place place) {
    var item = place.item();
    if (place.tab() == Tab.TAGS && item != null) {
      tags.go(item);
    }
  }

  @Override
  public Tab tab() {
    return Tab.TAGS;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Action> actions() {
    return actions.all();
  }

  @Override
  public void refresh() {
    tags.refresh();
  }

  @Override
  public Node defaultFocus() {
    return controller.evidence();
  }

  @Override
  public List<Node> panes() {
    return controller.panes();
  }

  @Override
  public List<PaletteItem> paletteItems() {
    var report = tags.reportProperty().get();
    return (report == null ? Stream.<String>of() : report.tags().stream().map(tag -> tag.tag()))
        .map(name ->
            new PaletteItem(
                Tab.TAGS.icon(), name, "", () -> desk.navigation().go(Place.of(Tab.TAGS, name))))
        .toList();
  }
}
