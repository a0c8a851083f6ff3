package dev.praxis.desktop.undo;

import dev.praxis.core.instructions.ExportedFiles.Turn;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.diff.ChangeList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What undo or redo does to a file, before it does it. A file that was changed since is not
/// touched; the decision alone can still be taken back.
final class FileTurnSheet extends VBox {
  private final Way way;
  private final Texts texts;
  private final Consumer<Optional<Boolean>> answer;

  /// @param answer told whether to leave the file as it is; empty to do nothing
  FileTurnSheet(Way way, Turn turn, Texts texts, Consumer<Optional<Boolean>> answer) {
    this.way = way;
    this.texts = texts;
    this.answer = answer;
    setId("fileTurn");
    getStyleClass().add("rules-sheet");
    var path = label(turn.file().toString());
    path.getStyleClass().addAll("mono", "small", "muted");
    getChildren().addAll(said(turn), path, new ChangeList(turn.diff(), texts), foot(turn));
  }

  private Node said(Turn turn) {
    if (!turn.changedSince()) {
      return label(texts.get(way.key(turn.removed() ? "file.removed" : "file.back")));
    }
    var warning = label(texts.get(way.key("file.changed")));
    var icon = new FontIcon("fth-alert-triangle");
    icon.getStyleClass().add("status-warning");
    warning.setGraphic(icon);
    warning.getStyleClass().add("status-warning");
    return warning;
  }

  private Node foot(Turn turn) {
    var foot = new HBox();
    foot.getStyleClass().add("sheet-foot");
    if (turn.changedSince()) {
      foot.getChildren()
          .setAll(
              button("leaveFile", "file.leave", Optional.of(true)),
              primary(button("keepDecision", "file.keep", Optional.empty())));
    } else {
      foot.getChildren().setAll(primary(button("turnFile", "file.act", Optional.of(false))));
    }
    return foot;
  }

  private Button button(String id, String key, Optional<Boolean> leaveFile) {
    var button = new Button(texts.get(way.key(key)));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> answer.accept(leaveFile));
    return button;
  }

  private static Button primary(Button button) {
    button.setDefaultButton(true);
    button.getStyleClass().add("accent");
    return button;
  }

  private static Label label(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
