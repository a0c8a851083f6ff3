package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two rules that contradict each other, each with its evidence, and what can become of them.
public final class ConflictSheet extends VBox {
  private static final int MOST_QUOTES = 3;

  /// A rule with what speaks for it.
  public record Party(Rule rule, List<Evidence> evidence) {
    public Party {
      evidence = List.copyOf(evidence);
    }
  }

  /// What its buttons do.
  public interface Acts {
    /// Gives the other one up.
    void keep(Rule kept, Rule other);

    /// Remembers that both hold.
    void keepBoth(String reason);
  }

  private final Texts texts;
  private final Acts acts;

  /// @param why the finding in words
  public ConflictSheet(Party one, Party other, String why, Texts texts, Acts acts) {
    this.texts = texts;
    this.acts = acts;
    getStyleClass().addAll("rules-sheet", "conflict-sheet");
    var said = new Label(why);
    said.setWrapText(true);
    said.getStyleClass().add("muted");
    var parties = new HBox(party(one, other.rule()), party(other, one.rule()));
    parties.getStyleClass().add("conflict-parties");
    getChildren().addAll(said, parties, both());
  }

  private Node party(Party party, Rule other) {
    var rule = party.rule();
    var status =
        new Label(
            texts.format(
                "rules.hunk", rule.id(), texts.get("rules.status." + rule.status().word())));
    status.getStyleClass().addAll("muted", "small");
    var text = new Label(rule.text());
    text.setWrapText(true);
    text.getStyleClass().add("inspector-text");
    var quotes = new VBox();
    quotes.getStyleClass().add("conflict-quotes");
    party.evidence().stream()
        .limit(MOST_QUOTES)
        .map(this::quote)
        .forEach(quotes.getChildren()::add);
    if (party.evidence().isEmpty()) {
      quotes.getChildren().add(small(texts.get("rules.conflict.no.evidence")));
    }
    var keep = new Button(texts.format("rules.conflict.keep", rule.id(), other.id()));
    keep.setId("keepRule" + rule.id());
    keep.setOnAction(_ -> acts.keep(rule, other));
    VBox.setVgrow(quotes, Priority.ALWAYS);
    var box = new VBox(status, text, quotes, keep);
    box.getStyleClass().add("card");
    box.setPrefWidth(360);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node quote(Evidence evidence) {
    var words = new Label(texts.format("rules.quote", evidence.signal().quote()));
    words.setWrapText(true);
    return new VBox(words, small(evidence.project()));
  }

  private Node both() {
    var reason = new TextField();
    reason.setId("keepBothReason");
    reason.setPromptText(texts.get("rules.conflict.reason"));
    reason.setAccessibleText(texts.get("rules.conflict.reason"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    var keep = new Button(texts.get("rules.conflict.keep.both"));
    keep.setId("keepBoth");
    keep.setMinWidth(USE_PREF_SIZE);
    keep.disableProperty().bind(reason.textProperty().map(String::isBlank));
    keep.setOnAction(_ -> acts.keepBoth(reason.getText()));
    var row = new HBox(reason, keep);
    row.getStyleClass().add("sheet-foot");
    return row;
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
