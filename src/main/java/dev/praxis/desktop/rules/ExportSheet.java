package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Conflict;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.desktop.tab.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The last look before the instruction file is written: the whole change, what it costs, where it
/// goes. What somebody changed in the block by hand is listed and taken over; where the workspace
/// changed the same rule, the curator chooses first.
final class ExportSheet {
  private static final double MOST_HEIGHT = 260;

  private final Desk desk;
  private final FileViewModel files;
  private final ExportPreview preview;
  private final Map<Long, Conflict.Side> chosen;
  private final Consumer<ExportReport> whenDone;

  ExportSheet(
      Desk desk, FileViewModel files, ExportPreview preview, Consumer<ExportReport> whenDone) {
    this(desk, files, preview, Map.of(), whenDone);
  }

  private ExportSheet(
      Desk desk,
      FileViewModel files,
      ExportPreview preview,
      Map<Long, Conflict.Side> chosen,
      Consumer<ExportReport> whenDone) {
    this.desk = desk;
    this.files = files;
    this.preview = preview;
    this.chosen = chosen;
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
    var content = new VBox(where, cost);
    content.getStyleClass().add("rules-sheet");
    preview.warnings().stream().map(ExportSheet::warning).forEach(content.getChildren()::add);
    if (!preview.handEdits().isEmpty() || !preview.conflicts().isEmpty()) {
      content.getChildren().add(handEdits());
    }
    content.getChildren().addAll(new ChangeList(preview.diff(), texts), foot());
    desk.dialogs()
        .showSheet(
            texts.format("rules.export.title", String.valueOf(preview.file().getFileName())),
            content);
  }

  private Node handEdits() {
    var edits = new HandEdits(desk.texts());
    preview.conflicts().forEach(conflict -> edits.showConflict(conflict, this::choose));
    if (!preview.handEdits().isEmpty()) {
      edits.showTaken(preview.handEdits());
    }
    var scroll = new ScrollPane(edits);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(MOST_HEIGHT);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    scroll.getStyleClass().add("hand-edits-scroll");
    return scroll;
  }

  private void choose(Conflict conflict, Conflict.Side side) {
    var now = new HashMap<>(chosen);
    now.put(conflict.rule(), side);
    files.preview(
        now,
        look -> {
          desk.dialogs().closeSheet();
          new ExportSheet(desk, files, look, Map.copyOf(now), whenDone).open();
        });
  }

  private Node foot() {
    var texts = desk.texts();
    var button = new Button(texts.format("rules.export.act", preview.rules().size()));
    button.setId("exportNow");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setDisable(!preview.conflicts().isEmpty() || !preview.diff().hasChanges());
    button.setOnAction(_ -> {
      desk.dialogs().closeSheet();
      files.export(preview, whenDone);
    });
    var note = muted(texts.get(preview.existed() ? "rules.export.backup" : "rules.export.new"));
    var foot = new HBox(note, button);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private static Label warning(String words) {
    var label = muted(words);
    label.getStyleClass().add("status-warning");
    return label;
  }

  private static Label muted(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll(List.of("muted", "small"));
    label.setWrapText(true);
    return label;
  }
}
