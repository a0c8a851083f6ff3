package dev.praxis.desktop.rules.export;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.target.Limit;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.rules.diff.ChangeList;
import dev.praxis.desktop.rules.export.ExportState.Ready;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One file before it is written: where it is, who reads it, what speaks against it, what changes
/// in it and what is left out.
final class ReadyPane extends VBox {
  private static final List<String> MARKDOWN = List.of("*.md", "*.mdc", "*.txt");

  /// What there is to look at; only those with something in them are offered.
  private enum Part {
    MERGE,
    CHANGE,
    LEFT_OUT
  }

  private final ExportViewModel model;
  private final Dialogs dialogs;
  private final Texts texts;

  private final Label path = new Label();
  private final ComboBox<String> globs = new ComboBox<>();
  private final VBox facts = new VBox();
  private final HBox parts = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private final StackPane shown = new StackPane();
  private final MergePane merge;
  private final LeftOutList leftOut;
  private Part part = Part.MERGE;
  private boolean filling;

  ReadyPane(ExportViewModel model, Dialogs dialogs, Texts texts, SheetKeys keys) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    getStyleClass().add("export-ready");
    merge = new MergePane(texts, keys, model::decide);
    leftOut = new LeftOutList(texts);
    facts.getStyleClass().add("export-facts");
    parts.getStyleClass().add("export-parts");
    shown.setMinHeight(120);
    VBox.setVgrow(shown, Priority.ALWAYS);
    getChildren().addAll(where(), facts, parts, shown);
  }

  private Node where() {
    path.getStyleClass().addAll("mono", "small");
    path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    path.setMinWidth(0);
    path.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(path, Priority.ALWAYS);
    globs.setId("exportGlob");
    globs.setAccessibleText(texts.get("rules.export.glob"));
    globs.setOnAction(_ -> {
      if (!filling && globs.getValue() != null) {
        model.chooseGlob(globs.getValue());
      }
    });
    var other = new MenuButton(texts.get("rules.export.other"));
    other.setId("otherFile");
    other.setMinWidth(Region.USE_PREF_SIZE);
    var open = new MenuItem(texts.get("action.rules.file.open"));
    open.setOnAction(
        _ -> dialogs.openFile(texts.get("rules.open.title"), MARKDOWN).ifPresent(model::choose));
    var start = new MenuItem(texts.get("action.rules.file.start"));
    start.setOnAction(_ ->
        dialogs
            .saveFile(
                texts.get("rules.start.title"),
                String.valueOf(
                    model.destinationProperty().get().target().usualPlace().getFileName()),
                MARKDOWN)
            .ifPresent(model::choose));
    other.getItems().setAll(open, start);
    var row = new HBox(path, globs, other);
    row.getStyleClass().add("export-where");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  void show(Ready ready) {
    var preview = ready.preview();
    path.setText(preview.file().toString());
    path.setTooltip(new Tooltip(preview.file().toString()));
    showGlobs(preview);
    facts.getChildren().setAll(Words.small(readers(preview)));
    preview.warnings().stream().map(Words::warning).forEach(facts.getChildren()::add);
    int out = preview.leftOut().size() + ready.waiting().size();
    boolean edited = !preview.byLine().isEmpty();
    if (edited) {
      merge.show(preview);
    }
    leftOut.show(preview.leftOut(), ready.waiting(), texts);
    if ((part == Part.MERGE && !edited) || (part == Part.LEFT_OUT && out == 0)) {
      part = Part.CHANGE;
    }
    parts.getChildren().clear();
    if (edited) {
      offer(Part.MERGE, texts.get("rules.export.part.merge"), preview);
    }
    offer(Part.CHANGE, texts.get("rules.export.part.change"), preview);
    if (out > 0) {
      offer(Part.LEFT_OUT, texts.format("rules.export.part.left.out", out), preview);
    }
    showPart(preview);
  }

  /// A new file for some files of the project: which ones.
  private void showGlobs(ExportPreview preview) {
    boolean choose =
        !preview.existed()
            && preview.destination().target().takesPaths()
            && model.globs().size() > 1;
    filling = true;
    globs.getItems().setAll(model.globs());
    globs.setValue(preview.audience().globs().stream().findFirst().orElse(null));
    filling = false;
    globs.setVisible(choose);
    globs.setManaged(choose);
  }

  private String readers(ExportPreview preview) {
    var target = preview.destination().target();
    var limits = target.limits().stream().map(this::limit).collect(Collectors.joining(" "));
    var about = preview.audience().globs();
    var loaded =
        about.isEmpty() ? "" : " " + texts.format("rules.export.for", String.join(", ", about));
    return texts.format("rules.export.read.by", target.readBy()) + loaded + " " + limits;
  }

  private String limit(Limit limit) {
    return texts.format("rules.export.limit", limit.said(), limit.then());
  }

  private void offer(Part each, String words, ExportPreview preview) {
    var button = new ToggleButton(words);
    button.setId("part-" + each.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("shelf");
    button.setToggleGroup(group);
    button.setSelected(each == part);
    button.setOnAction(_ -> {
      part = each;
      button.setSelected(true);
      showPart(preview);
    });
    parts.getChildren().add(button);
  }

  private void showPart(ExportPreview preview) {
    shown
        .getChildren()
        .setAll(
            switch (part) {
              case MERGE -> merge;
              case LEFT_OUT -> leftOut;
              case CHANGE -> change(preview);
            });
  }

  private Node change(ExportPreview preview) {
    return preview.diff().hasChanges()
        ? new ChangeList(preview.diff(), texts)
        : Words.small(
            texts.get(
                preview.active().isEmpty() && preview.rules().isEmpty()
                    ? "rules.export.no.rule"
                    : "rules.export.no.change"));
  }
}
