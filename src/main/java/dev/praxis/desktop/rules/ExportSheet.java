package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Conflict;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.instructions.HandEdit;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.desktop.rules.diff.DiffCell;
import dev.praxis.desktop.rules.diff.DiffLayout;
import dev.praxis.desktop.rules.diff.DiffRow;
import dev.praxis.desktop.rules.diff.DiffRows;
import dev.praxis.desktop.rules.diff.DiffView;
import dev.praxis.desktop.tab.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last look before the instruction file is written: the whole change, what it costs, where it
/// goes. What somebody changed in the block by hand is listed and taken over; where the workspace
/// changed the same rule, the curator chooses first.
final class ExportSheet {
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
    var diff = new ListView<DiffRow>();
    diff.getStyleClass().add("diff");
    diff.setCellFactory(
        _ -> new DiffCell(texts, () -> show(diff, DiffView.EVERY_LINE), _ -> new Label()));
    diff.setPrefHeight(320);
    show(diff, DiffView.USUAL_CONTEXT);
    var content = new VBox(where, cost, diff);
    content.getStyleClass().add("rules-sheet");
    if (!preview.handEdits().isEmpty()) {
      content.getChildren().add(handEdits());
    }
    preview.conflicts().forEach(conflict -> content.getChildren().add(choice(conflict)));
    content.getChildren().add(foot());
    desk.dialogs()
        .showSheet(
            texts.format("rules.export.title", String.valueOf(preview.file().getFileName())),
            content);
  }

  private void show(ListView<DiffRow> diff, int context) {
    diff.getItems()
        .setAll(
            DiffRows.of(
                preview.diff(), new DiffView(DiffLayout.UNIFIED, context, false), Map.of()));
  }

  private Node handEdits() {
    var texts = desk.texts();
    var lines =
        preview.handEdits().stream()
            .map(edit ->
                switch (edit) {
                  case HandEdit.Added(var text) -> texts.format("rules.export.added", text);
                  case HandEdit.Reworded(_, var from, var to) ->
                      texts.format("rules.export.reworded", from, to);
                  case HandEdit.Removed(_, var text) -> texts.format("rules.export.removed", text);
                })
            .collect(Collectors.joining("\n"));
    return words(texts.format("rules.export.by.hand", lines));
  }

  /// The rule three times: as last exported, in the file, here; and a button for each side.
  private Node choice(Conflict conflict) {
    var texts = desk.texts();
    var taken = texts.get("rules.export.taken.out");
    var said =
        words(
            texts.format(
                "rules.export.conflict",
                conflict.base(),
                conflict.inFile().orElse(taken),
                conflict.here().orElse(taken)));
    said.getStyleClass().add("status-warning");
    var buttons =
        new HBox(
            side("rules.export.keep.file", conflict, Conflict.Side.FILE),
            side("rules.export.keep.here", conflict, Conflict.Side.WORKSPACE));
    buttons.getStyleClass().add("sheet-foot");
    return new VBox(said, buttons);
  }

  private Button side(String words, Conflict conflict, Conflict.Side side) {
    var button = new Button(desk.texts().get(words));
    button.setId("keep%s%d".formatted(side, conflict.rule()));
    button.setOnAction(_ -> {
      var now = new HashMap<>(chosen);
      now.put(conflict.rule(), side);
      files.preview(
          now,
          look -> {
            desk.dialogs().closeSheet();
            new ExportSheet(desk, files, look, Map.copyOf(now), whenDone).open();
          });
    });
    return button;
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

  private static Label words(String said) {
    var label = new Label(said);
    label.setWrapText(true);
    return label;
  }

  private static Label muted(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll(List.of("muted", "small"));
    label.setWrapText(true);
    return label;
  }
}
