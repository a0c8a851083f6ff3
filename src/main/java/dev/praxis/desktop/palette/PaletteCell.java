package dev.praxis.desktop.palette;

import dev.praxis.desktop.actions.ActionControls;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the palette: icon, words, detail, key.
final class PaletteCell extends ListCell<PaletteEntry> {
  private final ActionControls controls;
  private final FontIcon icon = new FontIcon();
  private final Label words = new Label();
  private final Label detail = new Label();
  private final HBox row = new HBox();

  PaletteCell(ActionControls controls) {
    this.controls = controls;
    detail.getStyleClass().addAll("muted", "small");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    row.getStyleClass().add("palette-row");
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      return;
    }
    icon.setIconLiteral(entry.icon());
    words.setText(entry.text());
    detail.setText(entry.detail());
    row.getChildren().setAll(icon, words, spring(), detail);
    entry.shortcut().map(controls::badge).ifPresent(row.getChildren()::add);
    setGraphic(row);
  }

  private static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
