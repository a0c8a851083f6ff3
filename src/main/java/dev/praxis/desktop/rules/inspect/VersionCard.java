package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.diff.DiffRow;
import dev.praxis.desktop.rules.diff.LineWords;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A wording of a rule: when it was written, what it changed, and a way back to it.
public final class VersionCard extends VBox {
  /// @param earlier the wording before it; null for the first
  /// @param words that tell its number, who wrote it and when
  /// @param restore null where it is the wording of now
  public VersionCard(
      Rule.Version version,
      Rule.@Nullable Version earlier,
      @Nullable Runnable restore,
      String words,
      Texts texts) {
    getStyleClass().add("version");
    var heading = new Label(words);
    heading.setWrapText(true);
    heading.getStyleClass().addAll("small", "muted");
    var line = new HBox(heading);
    line.getStyleClass().add("version-line");
    if (restore != null) {
      var button = new Button(texts.get("rules.history.restore"));
      button.setId("restore" + version.version());
      button.getStyleClass().add("diff-decide");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> restore.run());
      line.getChildren().add(button);
    }
    getChildren().addAll(line, words(version, earlier));
  }

  /// Against the wording before, removed words above those that came.
  private static Node words(Rule.Version version, Rule.@Nullable Version earlier) {
    var box = new VBox();
    box.getStyleClass().add("version-words");
    if (earlier == null) {
      var text = new Label(version.text());
      text.setWrapText(true);
      text.getStyleClass().add("mono");
      box.getChildren().add(text);
      return box;
    }
    for (var row : TextDiff.between(earlier.text(), version.text()).rows()) {
      if (row.before() != null && row.changed()) {
        box.getChildren().add(side(row.before(), DiffRow.Mark.REMOVED));
      }
      if (row.after() != null) {
        box.getChildren()
            .add(side(row.after(), row.changed() ? DiffRow.Mark.ADDED : DiffRow.Mark.SAME));
      }
    }
    return box;
  }

  private static Node side(TextDiff.Line line, DiffRow.Mark mark) {
    var flow = LineWords.of(line.parts(), mark);
    flow.getStyleClass().addAll("diff-line", mark == DiffRow.Mark.REMOVED ? "removed" : "added");
    return flow;
  }
}
