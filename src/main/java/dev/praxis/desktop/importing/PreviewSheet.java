package dev.praxis.desktop.importing;

import dev.praxis.core.importing.report.ImportPreview;
import dev.praxis.core.importing.report.ImportPreview.FilePreview;
import dev.praxis.core.importing.report.ImportPreview.Verdict;
import dev.praxis.core.words.Texts;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What an import would do, file by file, before anything is written.
final class PreviewSheet extends VBox {
  private static final double MEGABYTE = 1_000_000;

  private final Texts texts;
  private final TableView<FilePreview> table = new TableView<>();

  /// @param onImport the person agrees
  PreviewSheet(ImportPreview preview, Texts texts, Runnable onImport) {
    this.texts = texts;
    setId("importPreview");
    getStyleClass().add("import-preview");
    var summary = new Label(says(preview));
    summary.setWrapText(true);
    addColumns();
    // what will be written first, then what cannot be, then what is there already
    preview.files().stream()
        .sorted(Comparator.comparing(file -> order(file.verdict())))
        .forEach(table.getItems()::add);
    VBox.setVgrow(table, Priority.ALWAYS);
    var act = new Button(texts.format("import.preview.act", writing(preview)));
    act.setId("confirm");
    act.getStyleClass().add("accent");
    act.setDefaultButton(true);
    act.setDisable(writing(preview) == 0);
    act.setOnAction(_ -> onImport.run());
    var buttons = new HBox(act);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(summary, table, buttons);
  }

  static long writing(ImportPreview preview) {
    return preview.files().stream().filter(FilePreview::writes).count();
  }

  /// `12 new · 3 grew · 40 already here · 1.2 MB to read · about 2 s`.
  private String says(ImportPreview preview) {
    var counts =
        Stream.of(Verdict.values())
            .filter(verdict -> preview.count(verdict) > 0)
            .map(verdict -> preview.count(verdict) + " " + word(verdict));
    var amount =
        Stream.of(
            texts.format("import.preview.size", preview.bytesToWrite() / MEGABYTE),
            texts.format("import.preview.takes", seconds(preview.estimate())));
    return Stream.concat(counts, amount).collect(Collectors.joining(" · "));
  }

  private void addColumns() {
    var file = this.<String>column("file", 250, each -> each.file().toString(), name -> name);
    file.setCellFactory(_ -> new PathCell());
    table.getColumns().add(file);
    table.getColumns().add(column("verdict", 200, this::verdict, words -> words));
    table.getColumns().add(column("format", 110, FilePreview::format, words -> words));
    table.getColumns().add(number("events", FilePreview::newEvents));
    table.getColumns().add(number("unreadable", FilePreview::unreadableLines));
    table.getColumns().add(number("bytes", FilePreview::bytes));
    table.getColumns().add(column("time", 70, FilePreview::estimate, PreviewSheet::seconds));
  }

  /// `fork of 1907b915`, `not a transcript: it is no JSON`.
  private String verdict(FilePreview file) {
    var more =
        file.of().isEmpty()
            ? file.reason().isEmpty() ? "" : ": " + file.reason()
            : " " + texts.format("import.preview.of", file.of());
    return word(file.verdict()) + more;
  }

  private String word(Verdict verdict) {
    return texts.get("import.verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  private static int order(Verdict verdict) {
    return switch (verdict) {
      case NEW, FORK, GREW, CHANGED -> 0;
      case FAILED, NO_TRANSCRIPT -> 1;
      case SAME -> 2;
    };
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1_000.0);
  }

  private TableColumn<FilePreview, Long> number(String name, Function<FilePreview, Long> value) {
    var column =
        this.<Long>column(name, 84, value, amount -> String.format(Locale.ENGLISH, "%,d", amount));
    column.getStyleClass().add("number-column");
    return column;
  }

  private <T> TableColumn<FilePreview, T> column(
      String name, double width, Function<FilePreview, T> value, Function<T, String> says) {
    var column = new TableColumn<FilePreview, T>(texts.get("import.preview." + name));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new WordsCell<>(says, name));
    return column;
  }

  private static final class WordsCell<T> extends TableCell<FilePreview, T> {
    private final Function<T, String> says;

    WordsCell(Function<T, String> says, String name) {
      this.says = says;
      if (!name.equals("verdict") && !name.equals("format")) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
      super.updateItem(value, empty);
      var words = empty || value == null ? null : says.apply(value);
      setText(words);
      setTooltip(words == null ? null : new Tooltip(words));
    }
  }

  /// The end of a path tells files apart.
  private static final class PathCell extends TableCell<FilePreview, String> {
    PathCell() {
      setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable String path, boolean empty) {
      super.updateItem(path, empty);
      setText(empty ? null : path);
      setTooltip(empty || path == null ? null : new Tooltip(path));
    }
  }
}
