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
      case DiffRow.Single(var mark, var line) -> side(line, mark);
      case DiffRow.Pair(var before, var after, var changed) ->
          new DiffHalves(
              side(before, changed ? Mark.REMOVED : Mark.SAME),
              side(after, changed ? Mark.ADDED : Mark.SAME));
    };
  }

  private Node fold(int lines) {
    var link = new Hyperlink(texts.format("rules.diff.fold", lines));
    link.setOnAction(_ -> showAll.run());
    var box = new HBox(link);
    box.getStyleClass().add("diff-fold");
    return box;
  }

  private static Region side(TextDiff.@Nullable Line line, Mark mark) {
    if (line == null) {
      var absent = new Region();
      absent.getStyleClass().addAll("diff-line", "absent");
      return absent;
    }
    var number = new Label(Integer.toString(line.number()));
    number.getStyleClass().add("diff-number");
    var sign = new Label(mark.sign());
    sign.getStyleClass().add("diff-sign");
    var gutter = new HBox(number, sign);
    gutter.getStyleClass().add("diff-gutter");
    var row = new DiffLine(gutter, words(line, mark));
    row.getStyleClass().addAll("diff-line", styleOf(mark));
    return row;
  }

  private static TextFlow words(TextDiff.Line line, Mark mark) {
    var flow = new TextFlow();
    boolean whole = line.parts().stream().allMatch(TextDiff.Part::changed);
    int left = LONGEST_SHOWN;
    for (var part : line.parts()) {
      var text = part.text().substring(0, Math.min(left, part.text().length()));
      left -= text.length();
      if (part.changed() && mark != Mark.SAME && !whole) {
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
}
