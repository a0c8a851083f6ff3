package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.TextDiff;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.rules.DiffRow.Mark;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// One row of the difference: number, sign, and the line with its changed words marked.
final class DiffCell extends WrappingCell<DiffRow> {
  /// A longer line is cut here, so that one cell stays small.
  private static final int LONGEST_SHOWN = 5_000;

  private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

  private final Texts texts;
  private final Runnable showAll;

  DiffCell(Texts texts, Runnable showAll) {
    this.texts = texts;
    this.showAll = showAll;
    getStyleClass().add("diff-cell");
  }

  @Override
  protected Node show(DiffRow row) {
    return switch (row) {
      case DiffRow.Fold(var lines) -> fold(lines);
      case DiffRow.Single(var mark, var line) -> side(line, mark, true);
      case DiffRow.Pair(var before, var after, var changed) ->
          new Halves(
              side(before, changed ? Mark.REMOVED : Mark.SAME, false),
              side(after, changed ? Mark.ADDED : Mark.SAME, false));
    };
  }

  private Node fold(int lines) {
    var link = new Hyperlink(texts.format("rules.diff.fold", lines));
    link.setOnAction(_ -> showAll.run());
    var box = new HBox(link);
    box.getStyleClass().add("diff-fold");
    return box;
  }

  private static Region side(TextDiff.@Nullable Line line, Mark mark, boolean wordsOnlyInPairs) {
    var box = new HBox();
    box.getStyleClass().addAll("diff-line", line == null ? "absent" : styleOf(mark));
    if (line != null) {
      var number = new Label(Integer.toString(line.number()));
      number.getStyleClass().add("diff-number");
      number.setMinWidth(Region.USE_PREF_SIZE);
      var sign = new Label(mark.sign());
      sign.getStyleClass().add("diff-sign");
      sign.setMinWidth(Region.USE_PREF_SIZE);
      var words = words(line, mark, wordsOnlyInPairs);
      HBox.setHgrow(words, Priority.ALWAYS);
      box.getChildren().addAll(number, sign, words);
    }
    return box;
  }

  private static TextFlow words(TextDiff.Line line, Mark mark, boolean wordsOnlyInPairs) {
    var flow = new TextFlow();
    flow.setMinWidth(0);
    flow.setPrefWidth(0);
    boolean whole = line.parts().stream().allMatch(TextDiff.Part::changed);
    int left = LONGEST_SHOWN;
    for (var part : line.parts()) {
      var text = part.text().substring(0, Math.min(left, part.text().length()));
      left -= text.length();
      if (part.changed() && mark != Mark.SAME && !(whole && wordsOnlyInPairs)) {
        WORD.matcher(text)
            .results()
            .forEach(word -> flow.getChildren().add(marked(word.group(), mark)));
      } else {
        flow.getChildren().add(new Text(text));
      }
    }
    if (left == 0) {
      flow.getChildren().add(new Text("…"));
    }
    return flow;
  }

  private static Node marked(String word, Mark mark) {
    var label = new Label(word);
    label.getStyleClass().addAll("diff-word", styleOf(mark));
    return label;
  }

  private static String styleOf(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }

  /// Two halves of equal width and of the height of the taller one.
  private static final class Halves extends Region {
    private final Region left;
    private final Region right;

    Halves(Region left, Region right) {
      this.left = left;
      this.right = right;
      getStyleClass().add("diff-pair");
      getChildren().addAll(left, right);
    }

    @Override
    protected double computePrefHeight(double width) {
      double half = Math.floor(width / 2);
      return Math.max(left.prefHeight(half), right.prefHeight(half));
    }

    @Override
    protected void layoutChildren() {
      double half = Math.floor(getWidth() / 2);
      left.resizeRelocate(0, 0, half, getHeight());
      right.resizeRelocate(half, 0, getWidth() - half, getHeight());
    }
  }
}
