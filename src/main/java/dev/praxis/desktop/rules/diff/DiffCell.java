package dev.praxis.desktop.rules.diff;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.rules.diff.DiffRow.Mark;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One row of the difference: number, sign, and the line with its changed words marked.
public final class DiffCell extends WrappingCell<DiffRow> {
  private final Texts texts;
  private final Runnable showAll;
  private final Function<RuleHunk, Node> decision;

  /// @param showAll unfolds what is folded
  /// @param decision what stands below the lines of a rule
  public DiffCell(Texts texts, Runnable showAll, Function<RuleHunk, Node> decision) {
    this.texts = texts;
    this.showAll = showAll;
    this.decision = decision;
    getStyleClass().add("diff-cell");
  }

  @Override
  protected Node show(DiffRow row) {
    return switch (row) {
      case DiffRow.Fold(var lines) -> fold(lines);
      case DiffRow.Checksum _ -> checksum();
      case DiffRow.Decision(var hunk) -> decision.apply(hunk);
      case DiffRow.Single(var mark, var line) -> side(line, mark);
      case DiffRow.Pair(var before, var after, var changed) ->
          new EvenColumns(
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

  private Node checksum() {
    var words = new Label(texts.get("rules.diff.checksum"));
    words.getStyleClass().addAll("muted", "small");
    var box = new HBox(words);
    box.getStyleClass().addAll("diff-fold", "diff-checksum");
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
    var row = new DiffLine(gutter, LineWords.of(line, mark));
    row.getStyleClass().addAll("diff-line", mark.name().toLowerCase(Locale.ROOT));
    return row;
  }
}
