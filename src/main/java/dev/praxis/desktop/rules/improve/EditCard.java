package dev.praxis.desktop.rules.improve;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.keeping.FileProposals.Outcome;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.diff.DiffRow;
import dev.praxis.desktop.rules.diff.LineWords;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One proposed edit: the line before and after, why, what it becomes, and what speaks for it.
final class EditCard extends VBox {
  private final int number;
  private final CheckBox taken;

  /// @param open told the key of a session that is evidence
  EditCard(Answer.Line line, Texts texts, Consumer<String> open) {
    number = line.number();
    getStyleClass().addAll("card", "improve-edit");
    taken = new CheckBox(becomes(line, texts));
    taken.setId("takeEdit" + number);
    taken.setWrapText(true);
    taken.setSelected(line.takes());
    taken.setDisable(!line.takes());
    var words = new VBox();
    words.getStyleClass().add("version-words");
    for (var row : TextDiff.between(line.edit().before(), line.edit().after()).rows()) {
      if (row.before() != null && !row.before().text().isEmpty()) {
        words.getChildren().add(side(row.before(), DiffRow.Mark.REMOVED));
      }
      if (row.after() != null && !row.after().text().isEmpty()) {
        words.getChildren().add(side(row.after(), DiffRow.Mark.ADDED));
      }
    }
    var why = new Label(line.edit().why());
    why.setWrapText(true);
    why.getStyleClass().add("small");
    var evidence = new FlowPane();
    evidence.getStyleClass().add("reason-chips");
    for (var key : line.edit().evidence()) {
      evidence.getChildren().add(evidence(key, texts, open));
    }
    getChildren().addAll(taken, words, why, evidence);
  }

  private static String becomes(Answer.Line line, Texts texts) {
    return switch (line.outcome().orElse(null)) {
      case Outcome.Candidate _ -> texts.get("improve.becomes.candidate");
      case Outcome.Rewording(var rule, _) -> texts.format("improve.becomes.rewording", rule);
      case Outcome.Retirement(var rule) -> texts.format("improve.becomes.retirement", rule);
      case Outcome.ByHand() -> texts.get("improve.becomes.nothing");
      case null -> texts.get("improve.becomes.line." + line.edit().act().word());
    };
  }

  private static Node evidence(String key, Texts texts, Consumer<String> open) {
    if (key.equals(OptimizerInput.CURATOR)) {
      var own = new Label(texts.get("improve.evidence.own"));
      own.getStyleClass().add("badge");
      return own;
    }
    var link = new Hyperlink(key);
    link.setMnemonicParsing(false);
    link.getStyleClass().add("effect-session");
    link.setOnAction(_ -> open.accept(key));
    return link;
  }

  private static Node side(TextDiff.Line line, DiffRow.Mark mark) {
    var flow = LineWords.of(line.parts(), mark);
    flow.getStyleClass().addAll("diff-line", mark == DiffRow.Mark.REMOVED ? "removed" : "added");
    return flow;
  }

  int number() {
    return number;
  }

  BooleanProperty takenProperty() {
    return taken.selectedProperty();
  }
}
