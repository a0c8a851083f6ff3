package dev.praxis.desktop.tags.card;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.tags.queue.QueueRow;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One group of cards as one line: how many, what it says, its tag.
public final class RowCell extends ListCell<QueueRow> {
  private final Texts texts;
  private final Label many = new Label();
  private final Label quote = new Label();
  private final Label tag = new Label();
  private final HBox line = new HBox(many, quote, tag);

  public RowCell(Texts texts) {
    this.texts = texts;
    many.getStyleClass().addAll("badge", "tags-many");
    many.setMinWidth(Region.USE_PREF_SIZE);
    quote.setMaxWidth(Double.MAX_VALUE);
    quote.setMinWidth(0);
    HBox.setHgrow(quote, Priority.ALWAYS);
    tag.getStyleClass().addAll("muted", "small");
    tag.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("tag-line");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable QueueRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    var signal = row.first().evidence().signal();
    many.setText(texts.format("tags.many", row.cards().size()));
    many.setVisible(row.cards().size() > 1);
    quote.setText(signal.quote().replace('\n', ' '));
    tag.setText(signal.tag());
    setAccessibleText(signal.quote());
    setGraphic(line);
  }
}
