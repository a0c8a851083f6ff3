package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.Locale;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What became of an item: sign, colour and word.
final class ResultCell extends TableCell<ItemRow, ItemRow> {
  private final Texts texts;
  private final String prefix;

  ResultCell(Texts texts, Kind kind) {
    this.texts = texts;
    prefix = "evaluation.cell." + kind.name().toLowerCase(Locale.ROOT) + ".";
  }

  @Override
  protected void updateItem(@Nullable ItemRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var icon = new FontIcon(row.cell().icon());
    icon.getStyleClass().add(row.cell().styleClass());
    var key = prefix + row.cell().word();
    setText(texts.has(key) ? texts.get(key) : texts.get("evaluation.cell." + row.cell().word()));
    setAccessibleText(getText());
    setGraphic(icon);
  }
}
