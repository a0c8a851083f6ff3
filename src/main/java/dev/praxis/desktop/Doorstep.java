package dev.praxis.desktop;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.sheets.SheetLayer;
import dev.praxis.desktop.sheets.Sheets;
import dev.praxis.desktop.sheets.Toasts;
import dev.praxis.desktop.shell.Workspaces;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the window shows before a workspace is open, and when the first one could not be opened.
final class Doorstep {
  private final SheetLayer layer = new SheetLayer();
  private final StackPane root = new StackPane();
  private final Dialogs dialogs;
  private final Activity opening;

  Doorstep(Setting setting, Workspaces workspaces, Activity opening) {
    this.opening = opening;
    var texts = setting.texts();
    var toasts = new Toasts();
    dialogs = new Sheets(layer, toasts, setting.files(), texts, setting.showLog());
    root.getStyleClass().add("window");
    root.getChildren().addAll(opening(texts), closed(workspaces, texts), toasts, layer);
  }

  /// While a workspace opens: the sample takes a few seconds the first time.
  private Node opening(Texts texts) {
    var words = new Label();
    words.getStyleClass().add("muted");
    words
        .textProperty()
        .bind(
            opening
                .messageProperty()
                .map(message -> message.isEmpty() ? texts.get("doorstep.opening") : message));
    var bar = new ProgressBar();
    bar.progressProperty().bind(opening.progressProperty());
    bar.getStyleClass().add("doorstep-bar");
    var column = new VBox(bar, words);
    column.getStyleClass().add("doorstep");
    column.setAlignment(Pos.CENTER);
    column.visibleProperty().bind(opening.runningProperty());
    return column;
  }

  /// When none could be opened.
  private Node closed(Workspaces workspaces, Texts texts) {
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
    state.visibleProperty().bind(opening.failedProperty());
    return state;
  }

  Parent root() {
    return root;
  }

  Dialogs dialogs() {
    return dialogs;
  }
}
