package dev.praxis.desktop.tags.sheets;

import dev.praxis.core.review.Decision;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was decided of a tag, newest first, with a way back where there is one.
public final class HistorySheet extends VBox {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final Texts texts;
  private final Optional<Decision> newest;
  private final Runnable onBack;

  /// @param newest what undo would take back
  /// @param onBack takes it back
  public HistorySheet(
      List<Decision> decisions, Optional<Decision> newest, Texts texts, Runnable onBack) {
    this.texts = texts;
    this.newest = newest;
    this.onBack = onBack;
    setId("tagHistory");
    getStyleClass().add("tags-define");
    setPrefWidth(560);
    var list = new ListView<Decision>();
    list.getStyleClass().add("tags-ledger");
    list.setAccessibleText(texts.get("tags.history"));
    list.setCellFactory(_ -> new Line());
    list.setPlaceholder(new Label(texts.get("tags.history.none")));
    list.getItems().setAll(decisions);
    var hint = new Label(texts.get("tags.history.hint"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.setVisible(!decisions.isEmpty());
    hint.setManaged(!decisions.isEmpty());
    getChildren().addAll(list, hint);
  }

  private final class Line extends WrappingCell<Decision> {
    @Override
    protected Node show(Decision decision) {
      var label = new Label(decision.label());
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      var facts = new Label(facts(decision));
      facts.getStyleClass().addAll("muted", "small");
      setAccessibleText(decision.label() + ", " + facts.getText());
      var words = new VBox(label, facts);
      HBox.setHgrow(words, Priority.ALWAYS);
      var line = new HBox(words);
      line.getStyleClass().add("tags-history-line");
      if (newest.filter(last -> last.id() == decision.id()).isPresent()) {
        var back = new Button(texts.get("tags.history.back"));
        back.setId("takeBack");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> onBack.run());
        line.getChildren().add(back);
      }
      return line;
    }
  }

  private String facts(Decision decision) {
    var when = WHEN.format(decision.at());
    return decision.undone() ? texts.format("tags.history.undone", when) : when;
  }
}
