package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.rules.bulk.GroupDecisions;
import dev.praxis.desktop.rules.improve.ImproveFlow;
import dev.praxis.desktop.rules.improve.ImproveViewModel;
import dev.praxis.desktop.rules.queue.QueueController;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The rules tab as the shell sees it.
public final class RulesTab implements TabView {
  private final RulesViewModel rules;
  private final FileViewModel files;
  private final QueueController queue;
  private final RulesController controller;
  private final RuleHands hands;
  private final RuleActions actions;
  private final Desk desk;
  private final Parent root;

  /// @param access to the chosen model, if there is one
  public RulesTab(Workbench workbench, Desk desk, ModelAccess access) {
    this.desk = desk;
    rules = new RulesViewModel(workbench, desk.background(), desk.dialogs(), desk.changes());
    files = new FileViewModel(workbench, desk.background(), desk.changes());
    var inspector =
        new InspectorViewModel(workbench, desk.background(), desk.navigation(), rules.queue()::all);
    rules.selectedProperty().subscribe(files::compare);
    rules.selectedProperty().subscribe(inspector::inspect);
    queue = new QueueController(rules.queue(), desk);
    controller = new RulesController(rules, files, queue, desk);
    var groups = new GroupDecisions(workbench, desk, rules.queue(), rules);
    var improving =
        new ImproveFlow(
            new ImproveViewModel(workbench, access, desk.background(), desk.changes()), desk);
    hands = new RuleHands(rules, files, groups, improving, desk, controller);
    var fileController = new FileController(files, rules, desk.texts());
    var inspectorController =
        new InspectorController(
            inspector,
            desk.texts(),
            rules::restore,
            rule -> new FindingActs(workbench, desk, rules, rule),
            desk.dialogs()::tell);
    var evidence = new EvidenceController(inspector, desk.texts());
    root =
        desk.views()
            .load("rules", controller, queue, fileController, inspectorController, evidence);
    actions = RuleActions.of(rules, files, inspector, hands, desk.texts());
    controller.tie(actions);
    fileController.tie(desk.controls(), actions);
    inspectorController.tie(desk.controls(), actions);
    evidence.tie(desk.controls(), actions);
    desk.navigation().placeProperty().subscribe(this::arrive);
  }

  /// Comes here and drafts a rule for each recurring tag that has none.
  public void draft() {
    desk.navigation().go(Place.of(Tab.RULES));
    hands.draft();
  }

  private void arrive(Place place) {
    var item = place.item();
    if (place.tab() == Tab.RULES && item != null && item.matches("\\d{1,18}")) {
      rules.queue().go(Long.parseLong(item));
    }
  }

  @Override
  public Tab tab() {
    return Tab.RULES;
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
    rules.refresh();
    files.compare(rules.selectedProperty().get());
  }

  @Override
  public ObservableBooleanValue refreshing() {
    return rules.refreshing();
  }

  @Override
  public Node defaultFocus() {
    return queue.queue();
  }

  @Override
  public List<Node> panes() {
    return controller.panes();
  }

  @Override
  public List<PaletteItem> paletteItems() {
    return rules.queue().all().stream()
        .map(rule ->
            new PaletteItem(
                Tab.RULES.icon(),
                rule.text(),
                desk.texts().get("rules.status." + rule.status().word()),
                () -> desk.navigation().go(Place.of(Tab.RULES, Long.toString(rule.id())))))
        .toList();
  }
}
