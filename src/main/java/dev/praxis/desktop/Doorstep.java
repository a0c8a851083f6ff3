package dev.praxis.desktop;

import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.sheets.SheetLayer;
import dev.praxis.desktop.sheets.Sheets;
import dev.praxis.desktop.sheets.Toasts;
import dev.praxis.desktop.shell.Workspaces;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// What the window shows before a workspace is open, and when the first one could not be opened.
final class Doorstep {
  private final SheetLayer layer = new SheetLayer();
  private final StackPane root = new StackPane();
  private final Dialogs dialogs;

  Doorstep(Setting setting, Workspaces workspaces) {
    var texts = setting.texts();
    var toasts = new Toasts();
    dialogs = new Sheets(layer, toasts, setting.files(), texts, setting.showLog());
    var state = new EmptyState();
    state.setIcon("fth-layers");
    state.setTitle(texts.get("doorstep.title"));
    var sample = new Button(texts.get("action.workspace.sample"));
    sample.getStyleClass().add("accent");
    sample.setOnAction(_ -> workspaces.openSample());
    var other = new Button(texts.get("action.workspace.open"));
    other.setOnAction(_ ->
        dialogs
            .openFile(texts.get("workspace.open.title"), List.of("*.db", "*.*"))
            .ifPresent(workspaces::open));
    state.setButtons(sample, other);
    root.getStyleClass().add("window");
    root.getChildren().addAll(state, toasts, layer);
  }

  Parent root() {
    return root;
  }

  Dialogs dialogs() {
    return dialogs;
  }
}
