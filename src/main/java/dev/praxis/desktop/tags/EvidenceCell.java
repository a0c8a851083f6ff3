package dev.praxis.desktop.tags;

import dev.praxis.core.mining.Evidence;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.common.WrappingCell;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One place that shows a tag: the quote first, then what was around it and where it stands.
final class EvidenceCell extends WrappingCell<Evidence> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final Texts texts;

  EvidenceCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("evidence-cell");
  }

  @Override
  protected Node show(Evidence evidence) {
    var card = new VBox();
    card.getStyleClass().addAll("card", "evidence-card");
    if (!evidence.before().isEmpty()) {
      card.getChildren().add(around("tags.before", evidence.before()));
    }
    var quote = new Label(texts.format("tags.quote", evidence.signal().quote()));
    quote.getStyleClass().add("quote");
    quote.setWrapText(true);
    quote.setMinHeight(Region.USE_PREF_SIZE);
    card.getChildren().add(quote);
    if (!evidence.after().isEmpty()) {
      card.getChildren().add(around("tags.after", evidence.after()));
    }
    card.getChildren().add(place(evidence));
    card.getStyleClass().add(evidence.verdict().replace('_', '-'));
    return card;
  }

  private Label around(String key, String words) {
    var label = new Label(texts.format(key, words));
    label.getStyleClass().addAll("muted", "small", "mono");
    return label;
  }

  private Node place(Evidence evidence) {
    var at = evidence.at();
    var words =
        at == null
            ? texts.format("tags.place", evidence.project(), evidence.sessionTitle())
            : texts.format(
                "tags.place.at", evidence.project(), evidence.sessionTitle(), WHEN.format(at));
    var place = new Label(words);
    place.getStyleClass().addAll("muted", "small");
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    var line = new HBox(place);
    line.getStyleClass().add("evidence-place");
    if (!evidence.verdict().equals("unreviewed")) {
      line.getChildren().add(verdict(evidence.verdict()));
    }
    setAccessibleText(evidence.signal().quote() + ". " + words);
    return line;
  }

  private Label verdict(String verdict) {
    var label = new Label(texts.get("tags.verdict." + verdict));
    label.setMinWidth(Region.USE_PREF_SIZE);
    var icon =
        switch (verdict) {
          case "real" -> "fth-check";
          case "not_real" -> "fth-x";
          default -> "fth-clock";
        };
    var glyph = new FontIcon(icon);
    label.setGraphic(glyph);
    var style =
        switch (verdict) {
          case "real" -> "status-success";
          case "not_real" -> "status-danger";
          default -> "status-warning";
        };
    label.getStyleClass().addAll("small", style);
    glyph.getStyleClass().add(style);
    return label;
  }
}
