package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.actions.Shortcut;
import dev.praxis.desktop.preferences.PreferencesModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `top-bar.fxml`: the workspace, the search field, undo and redo, the menu.
public final class TopBarController {
  private static final List<String> WORKSPACE =
      List.of("workspace.sample", "workspace.open", "workspace.new");
  private static final List<String> IMPORT = List.of("import.files", "import.folder", "mine");
  private static final List<String> THEMES = List.of("theme.system", "theme.light", "theme.dark");

  private final Workspaces workspaces;
  private final ActionRegistry actions;
  private final ActionControls controls;
  private final PreferencesModel preferences;
  private final Texts texts;
  @FXML private MenuButton workspace;
  @FXML private Label sample;
  @FXML private Button search;
  @FXML private Button back;
  @FXML private Button forward;
  @FXML private Button importFiles;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private MenuButton settings;

  public TopBarController(
      Workspaces workspaces,
      ActionRegistry actions,
      ActionControls controls,
      PreferencesModel preferences,
      Texts texts) {
    this.workspaces = workspaces;
    this.actions = actions;
    this.controls = controls;
    this.preferences = preferences;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    workspace.setText(workspaces.nameOfOpen());
    workspace.setTooltip(new Tooltip(workspaces.open().toString()));
    sample.setVisible(workspaces.sampleIsOpen());
    sample.setManaged(workspaces.sampleIsOpen());
    workspace.setOnShowing(_ -> workspace.getItems().setAll(workspaceMenu()));
    workspace.getItems().setAll(workspaceMenu());
    controls.tieIcon(undo, action("undo"));
    controls.tieIcon(redo, action("redo"));
    controls.tieIcon(back, action("back"));
    controls.tieIcon(forward, action("forward"));
    controls.tieIcon(importFiles, action("import.files"));
    dressSearch(action("palette"));
    settings.getItems().setAll(items(List.of("settings")));
    settings.getItems().addAll(items(THEMES));
    settings.getItems().add(new SeparatorMenuItem());
    settings.getItems().addAll(items(List.of("jobs", "help")));
  }

  private void dressSearch(Action palette) {
    controls.tie(search, palette);
    var prompt = new Label(texts.get("palette.prompt"));
    prompt.getStyleClass().add("muted");
    var spring = new HBox();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var row =
        new HBox(new FontIcon("fth-search"), prompt, spring, controls.badge(Shortcut.of("Ctrl K")));
    row.getStyleClass().add("action-content");
    row.prefWidthProperty().bind(search.widthProperty().subtract(24));
    search.setGraphic(row);
  }

  private List<MenuItem> workspaceMenu() {
    var items = items(WORKSPACE);
    var recent = new Menu(texts.get("workspace.recent"), new FontIcon("fth-clock"));
    recent.setId("recentWorkspaces");
    for (var file : preferences.getCurrent().recent()) {
      recent.getItems().add(recent(file));
    }
    recent.setDisable(recent.getItems().isEmpty());
    items.add(recent);
    items.add(new SeparatorMenuItem());
    items.addAll(items(IMPORT));
    return items;
  }

  private MenuItem recent(Path file) {
    var item = new MenuItem(file.toString());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> workspaces.open(file));
    return item;
  }

  private List<MenuItem> items(List<String> ids) {
    return new ArrayList<>(ids.stream().map(this::action).map(controls::menuItem).toList());
  }

  private Action action(String id) {
    return actions.find(id).orElseThrow(() -> new IllegalArgumentException(id));
  }
}
