package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.words.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One finding in one line, for a text that is being written.
public final class FindingLine extends HBox {
  /// @param take told the offered words
  public FindingLine(Finding finding, Texts texts, Consumer<String> take) {
    getStyleClass().add("finding-line");
    var why = new Label(finding.message());
    why.setWrapText(true);
    why.getStyleClass().add("small");
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    var heading = FindingCard.heading(finding, texts);
    heading.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(heading, why);
    if (finding.fix() instanceof Fix.NewText(var text)) {
      var fix = new Button(texts.get("rules.lint.fix"));
      fix.getStyleClass().add("diff-decide");
      fix.setMinWidth(USE_PREF_SIZE);
      fix.setOnAction(_ -> take.accept(text));
      getChildren().add(fix);
    }
  }
}
