package dev.praxis.desktop.importing;

import dev.praxis.core.words.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The folders that are watched, each with a button that ends it.
final class WatchedFoldersSheet extends VBox {

  WatchedFoldersSheet(List<Path> folders, Texts texts, Consumer<Path> onStop) {
    setId("watchedFolders");
    getStyleClass().add("watched-folders");
    for (var folder : folders) {
      var path = new Label(folder.toString());
      path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      path.setTooltip(new Tooltip(folder.toString()));
      path.setMinWidth(0);
      path.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(path, Priority.ALWAYS);
      var stop = new Button(texts.get("watch.stop"));
      stop.setMinWidth(Region.USE_PREF_SIZE);
      stop.setAccessibleText(texts.get("watch.stop") + ": " + folder);
      stop.setOnAction(_ -> onStop.accept(folder));
      var line = new HBox(path, stop);
      line.getStyleClass().add("watched-folder");
      line.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(line);
    }
  }
}
