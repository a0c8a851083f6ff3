package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.store.SettingStore;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.skills.detail.DetailViewModel;
import dev.praxis.desktop.skills.detail.SkillDetailController;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The skills tab as the shell sees it.
public final class SkillsTab implements TabView {
  private static final String COLUMNS = "window.skills.columns";

  private final Desk desk;
  private final SkillsViewModel model;

  /// A chart answers to Enter itself.
  private final BooleanProperty chartFocused = new SimpleBooleanProperty(this, "chartFocused");

  private final SkillsController controller;
  private final SkillActions actions;
  private final List<Action> listActions;
  private final List<Action> tools;
  private final Parent root;

  public SkillsTab(Workbench workbench, Desk desk) {
    this.desk = desk;
    var texts = desk.texts();
    model = new SkillsViewModel(workbench, desk.background(), texts);
    var charts = new SkillCharts(model, texts);
    var detail = new DetailViewModel(workbench, desk.background(), desk.navigation());
    model.selectedProperty().subscribe(detail::inspect);
    var decisions =
        new SkillDecisions(workbench, model, desk.background(), desk.dialogs(), desk.changes());
    var hands = new SkillHands(workbench, desk, model, detail, decisions);
    actions = new SkillActions(model, detail, decisions, hands, chartFocused, texts);
    controller = new SkillsController(model, charts, texts);
    var detailController =
        new SkillDetailController(
            detail,
            model.selectedProperty(),
            this::open,
            texts,
            desk.controls(),
            actions.onSkill());
    root = desk.views().load("skills", controller, detailController);
    chartFocused.bind(
        root.sceneProperty()
            .flatMap(Scene::focusOwnerProperty)
            .map(ChartCanvas.class::isInstance)
            .orElse(false));
    listActions = listActions(charts);
    var flow = new FormFlow(workbench, desk);
    var sheets = new SkillTools(workbench, desk, model, decisions, this::open);
    var filled = model.getRows().filledProperty();
    var form = tool("form", flow::form).icon("fth-zap").keys("F");
    var trying = tool("try", sheets::tryTask).icon("fth-play").keys("Y").when(filled);
    var compose = tool("compose", sheets::compose).icon("fth-layers").keys("C").when(filled);
    var refine = tool("refine", flow::refine).icon("fth-scissors").when(filled);
    var bring = tool("import", sheets::bring).icon("fth-download");
    var write = tool("export", sheets::write).icon("fth-share").keys("Ctrl E").when(filled);
    tools = List.of(trying, compose, form, refine, bring, write);
    controller.tie(
        desk.controls(),
        List.of(trying),
        List.of(compose, form, refine, bring, write),
        List.of(form, bring));
    recallColumns(workbench.settings());
    desk.navigation().placeProperty().subscribe(this::arrive);
  }

  private void recallColumns(SettingStore settings) {
    desk.background()
        .start(
            new Activity(),
            _ -> settings.find(COLUMNS).orElse(""),
            kept -> controller.keepColumns(kept, shown -> keepColumns(settings, shown)));
  }

  private void keepColumns(SettingStore settings, String shown) {
    desk.background()
        .inOrder(
            _ -> {
              settings.put(COLUMNS, shown);
              return true;
            },
            _ -> {});
  }

  private static Action tool(String id, Runnable does) {
    return Action.in(Tab.SKILLS, "skills." + id, does);
  }

  private List<Action> listActions(SkillCharts charts) {
    return List.of(
        Action.in(Tab.SKILLS, "skills.search", controller::focusSearch)
            .icon("fth-search")
            .keys("/", "Ctrl F"),
        Action.in(Tab.SKILLS, "skills.next", () -> controller.move(1)).keys("J").repeating(),
        Action.in(Tab.SKILLS, "skills.previous", () -> controller.move(-1)).keys("K").repeating(),
        Action.in(Tab.SKILLS, "skills.chart", () -> next(charts)).icon("fth-bar-chart-2").keys("G"),
        Action.in(Tab.SKILLS, "skills.self", this::toggleSelfReported).keys("L"),
        Action.in(Tab.SKILLS, "skills.table", controller::toggleTable).icon("fth-list").keys("T"));
  }

  private static void next(SkillCharts charts) {
    charts.kindProperty().set(charts.kindProperty().get().next());
  }

  private void toggleSelfReported() {
    model.selfReportedProperty().set(!model.selfReportedProperty().get());
  }

  @Override
  public Tab tab() {
    return Tab.SKILLS;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Action> actions() {
    var all = new ArrayList<>(actions.all());
    all.addAll(listActions);
    all.addAll(tools);
    return all;
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
    return controller.table();
  }

  @Override
  public List<Node> panes() {
    return controller.panes();
  }

  @Override
  public List<PaletteItem> paletteItems() {
    return model.getRows().all().stream()
        .map(row ->
            new PaletteItem(
                Tab.SKILLS.icon(), row.name(), row.skill().category(), () -> open(row.name())))
        .toList();
  }

  private void open(String skill) {
    desk.navigation().go(Place.of(Tab.SKILLS, skill));
    model.select(skill);
  }

  private void arrive(Place place) {
    var name = place.item();
    if (place.tab() == Tab.SKILLS && name != null) {
      model.select(name);
    }
  }
}
