package dev.praxis.desktop.rules.export;

import dev.praxis.core.words.Texts;
import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A kind of file: its name, who reads it, and how many rules belong into it.
final class TargetCell extends ListCell<TargetOffer> {
  private final Texts texts;

  TargetCell(Texts texts) {
    this.texts = texts;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TargetOffer offer, boolean empty) {
    super.updateItem(offer, empty);
    setText(null);
    if (empty || offer == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    var name = new Label(texts.get(key(offer)));
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var rules =
        new Label(
            offer.usable()
                ? texts.format("rules.export.offer.rules", offer.fitting())
                : texts.get("rules.export.offer.unusable"));
    rules.getStyleClass().addAll("small", "muted");
    rules.setMinWidth(Region.USE_PREF_SIZE);
    var reader = new Label(texts.get(key(offer) + ".reader"));
    reader.getStyleClass().addAll("small", "muted");
    var line = new HBox(name, rules);
    line.getStyleClass().add("target-line");
    setGraphic(new VBox(line, reader));
    setTooltip(new Tooltip(offer.destination().file().toString()));
    setAccessibleText(name.getText() + ", " + reader.getText() + ", " + rules.getText());
  }

  private static String key(TargetOffer offer) {
    return "rules.target." + offer.target().name().toLowerCase(Locale.ROOT);
  }
}
