package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.importing.MiningFlow;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import dev.praxis.desktop.tags.card.CardViewModel;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.MergeProposals;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The tags tab as the shell sees it.
public final class TagsTab implements TabView {
  private final TagsViewModel tags;
  private final TagsController controller;
  private final CardController card;
  private final TagActions actions;
  private final Desk desk;
  private final Parent root;

  /// @param draftRules drafts a rule for each recurring tag, in the rules tab
  /// @param mining looks for mistakes in every session not yet looked at
  public TagsTab(Workbench workbench, Desk desk, Runnable draftRules, MiningFlow mining) {
    this.desk = desk;
    var queue = new QueueViewModel(workbench, desk.background(), desk.dialogs(), System::nanoTime);
    tags = new TagsViewModel(workbench, desk.background(), desk.changes(), queue, mining::catchUp);
    var reading = new CardViewModel(workbench, desk.background(), desk.navigation(), queue);
    var proposals = new MergeProposals(workbench.tagBook().kinship(), desk.background());
    tags.reportProperty().subscribe(proposals::compare);
    var hands = new TagHands(workbench, tags, queue, reading, proposals, desk);
    controller = new TagsController(tags, queue, proposals, mining, desk);
    card = new CardController(tags, queue, reading, desk);
    var decide = new DecideController(tags, queue, reading, hands, desk);
    var charts = new ChartsController(workbench, tags, desk);
    root = desk.views().load("tags", controller, card, decide, charts);
    actions = TagActions.of(tags, queue, reading, proposals, hands, draftRules, mining::mine);
    controller.tie(actions);
    card.tie(actions);
    decide.tie(actions);
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
  public ObservableBooleanValue refreshing() {
    return tags.refreshing();
  }

  @Override
  public Node defaultFocus() {
    return card.focus();
  }

  @Override
  public List<Node> panes() {
    return List.of(controller.groups(), card.focus());
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
