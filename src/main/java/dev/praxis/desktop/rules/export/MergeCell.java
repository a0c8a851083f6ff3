package dev.praxis.desktop.rules.export;

import dev.praxis.core.instructions.block.MergedLine;
import dev.praxis.core.instructions.block.MergedLine.Origin;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.rules.diff.DiffRow.Mark;
import dev.praxis.desktop.rules.diff.EvenColumns;
import dev.praxis.desktop.rules.diff.LineWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A changed line three times, and below what becomes of it or the choice to make.
final class MergeCell extends WrappingCell<MergedLine> {
  private final Texts texts;
  private final SheetKeys keys;
  private final MergePane.Choice choice;

  MergeCell(Texts texts, SheetKeys keys, MergePane.Choice choice) {
    this.texts = texts;
    this.keys = keys;
    this.choice = choice;
    getStyleClass().add("merge-cell");
  }

  @Override
  protected Node show(MergedLine line) {
    var columns =
        new EvenColumns(
            side(line.base(), line.base(), Mark.SAME, "rules.export.side.absent"),
            side(line.base(), line.inFile(), mark(line.base(), line.inFile()), gone(line)),
            side(line.base(), line.here(), mark(line.base(), line.here()), away(line)));
    var below = line.contested() ? choices(line) : outcome(line);
    setAccessibleText(accessible(line));
    var box = new VBox(columns, below);
    box.getStyleClass().add("merge-row");
    return box;
  }

  /// A row that comes in while the list is laid out is measured before it has its style.
  @Override
  protected double computePrefHeight(double width) {
    var row = getGraphic();
    if (row != null) {
      row.applyCss();
    }
    return super.computePrefHeight(width);
  }

  private static String gone(MergedLine line) {
    return line.base() == null ? "rules.export.side.absent" : "rules.export.side.taken.out";
  }

  private static String away(MergedLine line) {
    return line.rule() == null ? "rules.export.side.absent" : "rules.export.side.not.in.force";
  }

  private static Mark mark(@Nullable String base, @Nullable String side) {
    return side != null && side.equals(base) ? Mark.SAME : Mark.ADDED;
  }

  private Region side(@Nullable String base, @Nullable String text, Mark mark, String absent) {
    if (text == null) {
      var label = Words.small(texts.get(absent));
      label.getStyleClass().addAll("merge-side", "absent");
      return label;
    }
    var flow = LineWords.of(parts(base, text), mark);
    flow.getStyleClass().addAll("diff-line", "merge-side", mark.name().toLowerCase(Locale.ROOT));
    return flow;
  }

  /// The words that differ from the base; all of them where the lines are not alike.
  private static List<TextDiff.Part> parts(@Nullable String base, String text) {
    var rows = TextDiff.between(base == null ? "" : base, text).rows();
    var after = rows.size() == 1 ? rows.getFirst().after() : null;
    return after == null ? List.of(new TextDiff.Part(text, true)) : after.parts();
  }

  private Node outcome(MergedLine line) {
    return Words.small(texts.get(outcomeKey(line)));
  }

  private static String outcomeKey(MergedLine line) {
    if (line.origin() == Origin.WORKSPACE) {
      return line.result() == null
          ? "rules.export.outcome.here.out"
          : line.inFile() == null
              ? "rules.export.outcome.here.new"
              : "rules.export.outcome.here.reworded";
    }
    if (line.inFile() == null) {
      return line.rule() == null
          ? "rules.export.outcome.file.gone"
          : "rules.export.outcome.file.out";
    }
    boolean item = line.inFile().strip().matches("[-*+]\\s.*");
    return line.rule() != null
        ? "rules.export.outcome.file.reworded"
        : item ? "rules.export.outcome.file.new" : "rules.export.outcome.file.note";
  }

  private Node choices(MergedLine line) {
    var words =
        new Label(
            texts.format(
                line.origin() == Origin.OPEN
                    ? "rules.export.conflict.open"
                    : "rules.export.conflict.chosen",
                Objects.requireNonNull(line.rule())));
    words
        .getStyleClass()
        .addAll("small", line.origin() == Origin.OPEN ? "status-warning" : "muted");
    words.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(words);
    row.getStyleClass().add("merge-choices");
    row.setAlignment(Pos.CENTER_LEFT);
    for (var side : MergePane.Answer.of(line)) {
      var content = new HBox(new Label(texts.get(side.words(line))), keys.badge(side.key()));
      content.getStyleClass().add("action-content");
      var button = new ToggleButton(null, content);
      button.setId("keep%s%d".formatted(side.side(), line.rule()));
      button.setAccessibleText(texts.get(side.words(line)));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(side.is(line.origin()));
      button.setFocusTraversable(false);
      button.setOnAction(_ -> choice.choose(line, side.side()));
      row.getChildren().add(button);
    }
    return row;
  }

  private String accessible(MergedLine line) {
    return String.join(
        ". ",
        line.contested()
            ? texts.format("rules.export.conflict.open", Objects.requireNonNull(line.rule()))
            : texts.get(outcomeKey(line)),
        said("rules.export.base", line.base()),
        said("rules.export.in.file", line.inFile()),
        said("rules.export.here", line.here()));
  }

  private String said(String where, @Nullable String text) {
    return texts.get(where) + ": " + (text == null ? texts.get("rules.export.side.absent") : text);
  }
}
