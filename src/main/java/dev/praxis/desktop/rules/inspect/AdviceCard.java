package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.rules.standing.Gate;
import dev.praxis.core.rules.standing.Suggestion;
import dev.praxis.core.words.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A suggestion about a rule in force: why, and the one thing to do. Nothing of it is ever done by
/// itself.
public final class AdviceCard extends VBox {
  private final Texts texts;
  private final Consumer<String> copy;

  /// @param retire makes the button that retires the rule
  /// @param copy told a text for the clipboard
  public AdviceCard(
      Suggestion suggestion, Texts texts, Supplier<Node> retire, Consumer<String> copy) {
    this.texts = texts;
    this.copy = copy;
    getStyleClass().addAll("finding", "warning");
    setId(suggestion.word());
    var heading =
        new Label(texts.get("rules.advice." + suggestion.word()), new FontIcon("fth-flag"));
    heading.getStyleClass().addAll("small", "strong", "status-warning");
    getChildren().addAll(heading, small(suggestion.reason()));
    switch (suggestion) {
      case Suggestion.Stale _, Suggestion.NoEffect _, Suggestion.Superseded _ ->
          getChildren().add(retire.get());
      case Suggestion.AddGate advice ->
          advice
              .gate()
              .ifPresentOrElse(
                  this::show, () -> getChildren().add(small(texts.get("rules.gate.none"))));
    }
  }

  private void show(Gate gate) {
    var text = new Label(gate.text().strip());
    text.setWrapText(true);
    text.getStyleClass().addAll("mono", "finding-other", "gate-text");
    var button = new Button(texts.get("rules.gate.copy"), new FontIcon("fth-copy"));
    button.setId("copyGate");
    button.getStyleClass().add("diff-decide");
    button.setOnAction(_ -> copy.accept(gate.text()));
    getChildren()
        .addAll(
            small(texts.format("rules.gate.where", gate.where())),
            small(gate.what()),
            text,
            button);
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("small");
    return label;
  }
}
