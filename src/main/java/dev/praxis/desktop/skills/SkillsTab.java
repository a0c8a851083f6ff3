package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The skills tab as the shell sees it.
public final class SkillsTab implements TabView {
  private final Desk desk;
  private final SkillsViewModel model;
  private final SkillsController controller;
  private final Action record;
  private final Parent root;

  public SkillsTab(Workbench workbench, Desk desk) {
    this.desk = desk;
    model =
        new SkillsViewModel(
            workbench.skills(),
            desk.background(),
            desk.changes(),
            desk.texts(),
            InstantSource.system());
    record =
        Action.in(Tab.SKILLS, "skills.record", this::openRecord)
            .icon("fth-plus")
            .keys("R")
            .when(model.selectedProperty().isNotNull());
    controller = new SkillsController(model, desk.texts());
    var detail = new SkillDetailController(model, desk.texts(), desk.controls(), record);
    root = desk.views().load("skills", controller, detail);
    desk.navigation().placeProperty().subscribe(this::arrive);
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
    return List.of(
        record,
        Action.in(Tab.SKILLS, "skills.search", controller::focusSearch)
            .icon("fth-search")
            .keys("/", "Ctrl F"),
        Action.in(Tab.SKILLS, "skills.next", () -> controller.move(1)).keys("J").repeating(),
        Action.in(Tab.SKILLS, "skills.previous", () -> controller.move(-1)).keys("K").repeating(),
        Action.in(Tab.SKILLS, "skills.table", controller::toggleTable).icon("fth-list").keys("T"));
  }

  @Override
  public void refresh() {
    model.refresh();
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
    return model.getAll().stream()
        .map(row ->
            new PaletteItem(
                Tab.SKILLS.icon(),
                row.name(),
                row.skill().category(),
                () -> desk.navigation().go(Place.of(Tab.SKILLS, row.name()))))
        .toList();
  }

  private void arrive(Place place) {
    var name = place.item();
    if (place.tab() == Tab.SKILLS && name != null) {
      model.select(name);
    }
  }

  private void openRecord() {
    var row = model.selectedProperty().get();
    if (row == null) {
      return;
    }
    var form = new RecordRunController(row.skill(), desk.texts(), this::recordAndClose);
    Parent sheet = desk.views().load("skill-record", form);
    desk.dialogs().showSheet(desk.texts().format("skills.record.title", row.name()), sheet);
    form.first().requestFocus();
  }

  private void recordAndClose(RunEntry run) {
    model.record(run);
    desk.dialogs().closeSheet();
  }
}
