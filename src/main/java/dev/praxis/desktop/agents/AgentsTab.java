package dev.praxis.desktop.agents;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The page of agents as the shell sees it.
public final class AgentsTab implements TabView {
  private final Desk desk;
  private final AgentsViewModel model;
  private final AgentsController controller;
  private final AgentActions actions;
  private final StringBinding stopWords;
  private final Parent root;

  public AgentsTab(Workbench workbench, Desk desk) {
    this.desk = desk;
    model =
        new AgentsViewModel(workbench.agents(), desk.background(), desk.dialogs(), desk.changes());
    controller = new AgentsController(model, desk);
    root = desk.views().load("agents", controller);
    stopWords = Bindings.createStringBinding(this::stopWords, model.clientProperty());
    var hands =
        new AgentHands(model, controller, id -> workbench.skills().existing(id).name(), desk);
    actions = AgentActions.of(model, hands, stopWords);
    controller.tie(actions);
    desk.navigation().placeProperty().subscribe(this::arrive);
  }

  private String stopWords() {
    var row = model.clientProperty().get();
    boolean stopped = row != null && row.stopped();
    return desk.texts().get(stopped ? "agents.resume" : "action.agents.stop");
  }

  private void arrive(Place place) {
    var item = place.item();
    if (place.tab() == Tab.AGENTS && item != null && item.matches("\\d{1,18}")) {
      model.go(Long.parseLong(item));
    }
  }

  @Override
  public Tab tab() {
    return Tab.AGENTS;
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
    model.refresh();
  }

  @Override
  public ObservableBooleanValue refreshing() {
    return model.refreshing();
  }

  @Override
  public Node defaultFocus() {
    return controller.list();
  }

  @Override
  public List<Node> panes() {
    return controller.panes();
  }

  @Override
  public List<PaletteItem> paletteItems() {
    return model.proposals().stream()
        .map(proposal ->
            new PaletteItem(
                Tab.AGENTS.icon(),
                proposal.title(),
                proposal.client(),
                () -> desk.navigation().go(Place.of(Tab.AGENTS, Long.toString(proposal.id())))))
        .toList();
  }
}
