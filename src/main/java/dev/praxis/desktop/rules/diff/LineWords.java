package dev.praxis.desktop.rules.diff;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.desktop.rules.diff.DiffRow.Mark;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The words of a line, those that changed marked. Shows every character, however long the line.
public final class LineWords {
  /// So many words are marked one by one; what follows in a line of more is marked by colour of the
  /// line alone, so that one row stays quick to lay out.
  private static final int MOST_MARKED = 400;

  private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

  private LineWords() {}

  static TextFlow of(TextDiff.Line line, Mark mark) {
    return of(line.parts(), mark);
  }

  /// Words in a flow that wraps.
  public static TextFlow of(List<TextDiff.Part> parts, Mark mark) {
    var flow = new TextFlow();
    boolean whole = parts.stream().allMatch(TextDiff.Part::changed);
    for (var part : parts) {
      boolean marked = part.changed() && flow.getChildren().size() < MOST_MARKED;
      switch (mark) {
        case SAME -> flow.getChildren().add(new Text(part.text()));
        case READ -> {
          var text = new Text(part.text());
          text.setUnderline(part.changed());
          flow.getChildren().add(text);
        }
        case ADDED, REMOVED -> {
          if (marked && !whole) {
            WORD.matcher(part.text())
                .results()
                .forEach(word -> flow.getChildren().add(marked(word.group(), mark)));
          } else {
            flow.getChildren().add(new Text(part.text()));
          }
        }
      }
    }
    return flow;
  }

  private static Node marked(String word, Mark mark) {
    var label = new Label(word);
    label.getStyleClass().addAll("diff-word", mark.name().toLowerCase(Locale.ROOT));
    return label;
  }
}
