package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last look before the instruction file is written: the whole change, what it costs, where it
/// goes. Where somebody wrote into the block by hand, that is saved first.
final class ExportSheet {
  private final Desk desk;
  private final FileViewModel files;
  private final ExportPreview preview;
  private final Consumer<ExportReport> whenDone;

  ExportSheet(
      Desk desk, FileViewModel files, ExportPreview preview, Consumer<ExportReport> whenDone) {
    this.desk = desk;
    this.files = files;
    this.preview = preview;
    this.whenDone = whenDone;
  }

  void open() {
    var texts = desk.texts();
    var where = muted(preview.file().toString());
    var cost =
        muted(
            texts.format(
                "rules.export.cost",
                preview.tokensBefore(),
                preview.tokensAfter(),
                TokenCounter.ESTIMATOR));
    var diff = new ListView<DiffRow>();
    diff.getStyleClass().add("diff");
    diff.setCellFactory(_ -> new DiffCell(texts, () -> show(diff, Integer.MAX_VALUE)));
    diff.setPrefHeight(320);
    show(diff, 3);
    var content = new VBox(where, cost, diff);
    content.getStyleClass().add("rules-sheet");
    if (!preview.handEdited().isEmpty()) {
      content.getChildren().add(handEdited());
    }
    content.getChildren().add(foot());
    desk.dialogs()
        .showSheet(
            texts.format("rules.export.title", String.valueOf(preview.file().getFileName())),
            content);
  }

  private void show(ListView<DiffRow> diff, int context) {
    diff.getItems().setAll(DiffRow.of(preview.diff(), DiffLayout.UNIFIED, context));
  }

  private Node handEdited() {
    var label =
        new Label(
            desk.texts().format("rules.export.by.hand", String.join("\n", preview.handEdited())));
    label.setWrapText(true);
    label.getStyleClass().add("status-warning");
    return label;
  }

  private Node foot() {
    boolean byHand = !preview.handEdited().isEmpty();
    var texts = desk.texts();
    var button =
        new Button(
            byHand
                ? texts.format("rules.export.adopt", preview.handEdited().size())
                : texts.format("rules.export.act", preview.rules().size()));
    button.setId("exportNow");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setDisable(!byHand && !preview.diff().hasChanges());
    button.setOnAction(_ -> {
      desk.dialogs().closeSheet();
      if (byHand) {
        files.adopt(preview);
      } else {
        files.export(preview, whenDone);
      }
    });
    var note = muted(texts.get(preview.existed() ? "rules.export.backup" : "rules.export.new"));
    var foot = new HBox(note, button);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private static Label muted(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll(List.of("muted", "small"));
    label.setWrapText(true);
    return label;
  }
}
