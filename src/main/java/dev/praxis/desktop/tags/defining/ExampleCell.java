package dev.praxis.desktop.tags.defining;

import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A quote that can be ticked.
final class ExampleCell extends ListCell<Example> {
  private final CheckBox box = new CheckBox();
  private @Nullable Property<Boolean> tied;

  ExampleCell() {
    box.setFocusTraversable(false);
    box.setMinWidth(0);
    box.maxWidthProperty().bind(widthProperty().subtract(24));
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Example example, boolean empty) {
    super.updateItem(example, empty);
    if (tied != null) {
      box.selectedProperty().unbindBidirectional(tied);
      tied = null;
    }
    if (empty || example == null) {
      setGraphic(null);
      return;
    }
    var quote = example.quote().replaceAll("\\s+", " ");
    box.setText(quote);
    box.setTooltip(new Tooltip(example.quote()));
    setAccessibleText(quote);
    tied = example.chosen();
    box.selectedProperty().bindBidirectional(example.chosen());
    setGraphic(box);
  }
}
