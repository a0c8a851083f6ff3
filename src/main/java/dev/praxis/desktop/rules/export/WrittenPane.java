package dev.praxis.desktop.rules.export;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.export.ExportState.Written;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in the file now, as it was read back.
final class WrittenPane extends VBox {

  WrittenPane(Written written, Texts texts) {
    setId("exportWritten");
    getStyleClass().add("export-written");
    var report = written.report();
    var found = written.found();
    var title =
        new Label(
            texts.get(report.written() ? "rules.export.written" : "rules.export.written.nothing"));
    title.getStyleClass().add("heading");
    var path = new Label(found.file().toString());
    path.getStyleClass().addAll("mono", "small");
    path.setWrapText(true);
    getChildren().addAll(title, path);
    getChildren()
        .add(
            found.asWritten()
                ? Words.good(
                    texts.format(
                        "rules.export.read.back",
                        found.rules().size(),
                        found.tokens(),
                        found.bytes()))
                : Words.warning(texts.get("rules.export.read.back.other")));
    if (report.preview().existed()) {
      getChildren()
          .add(
              found.outsideKept()
                  ? Words.good(texts.get("rules.export.outside.kept"))
                  : Words.warning(texts.get("rules.export.outside.changed")));
    }
    report.preview().warnings().stream().map(Words::warning).forEach(getChildren()::add);
    report
        .backup()
        .ifPresent(
            file -> getChildren().add(Words.small(texts.format("rules.export.backup.at", file))));
    var hash = Words.small(texts.format("rules.export.hash", found.sha256()));
    hash.getStyleClass().add("mono");
    getChildren().add(hash);
    if (report.written()) {
      getChildren().add(Words.small(texts.get("rules.export.undo")));
    }
  }
}
