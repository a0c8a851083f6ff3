package dev.praxis.desktop.rules.improve;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.reflection.keeping.FileProposals;
import dev.praxis.core.reflection.keeping.KeptPrompt;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.diff.ChangeList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every version of a prompt, what each changed, and a way back to it. Those of a file are only
/// what was read there: the file itself is never written here.
final class VersionsSheet extends VBox {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final List<KeptPrompt> versions;
  private final Texts texts;
  private final ListView<KeptPrompt> list = new ListView<>();
  private final StackPane change = new StackPane();
  private final Button restore = new Button();

  /// @param newestFirst at least one
  /// @param onRestore told the version to go back to
  VersionsSheet(List<KeptPrompt> newestFirst, Texts texts, Consumer<KeptPrompt> onRestore) {
    this.versions = List.copyOf(newestFirst);
    this.texts = texts;
    setId("versionsSheet");
    getStyleClass().add("rules-sheet");
    list.setId("promptVersionList");
    list.getStyleClass().add("sheet-rules");
    list.setCellFactory(_ -> new Cell());
    list.getItems().setAll(versions);
    list.setMinWidth(260);
    list.setPrefWidth(260);
    list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    HBox.setHgrow(change, Priority.ALWAYS);
    var sides = new HBox(list, change);
    sides.getStyleClass().add("conflict-parties");
    sides.setPrefHeight(360);
    restore.setId("restorePrompt");
    restore.setOnAction(_ -> {
      var chosen = list.getSelectionModel().getSelectedItem();
      if (chosen != null) {
        onRestore.accept(chosen);
      }
    });
    var foot = new HBox(restore);
    foot.getStyleClass().add("sheet-foot");
    getChildren().addAll(sides, foot);
    list.getSelectionModel().selectFirst();
  }

  private void show(@Nullable KeptPrompt version) {
    if (version == null) {
      return;
    }
    int at = versions.indexOf(version);
    var before = at + 1 < versions.size() ? versions.get(at + 1).text() : "";
    change.getChildren().setAll(new ChangeList(TextDiff.between(before, version.text()), texts));
    boolean earlier = at > 0 && !FileProposals.isFile(version.key());
    restore.setVisible(earlier);
    restore.setText(texts.format("improve.restore", version.version()));
  }

  private final class Cell extends ListCell<KeptPrompt> {
    @Override
    protected void updateItem(@Nullable KeptPrompt version, boolean empty) {
      super.updateItem(version, empty);
      if (empty || version == null) {
        setGraphic(null);
        return;
      }
      var number = new Label(texts.format("improve.version", version.version()));
      var about = new Label(WHEN.format(version.at()));
      about.getStyleClass().addAll("muted", "small");
      var why = new Label(version.why());
      why.getStyleClass().addAll("muted", "small");
      setGraphic(new VBox(number, about, why));
    }
  }
}
