package dev.praxis.desktop.common;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell whose node wraps at the width of its list. The list must not scroll sideways.
public abstract class WrappingCell<T> extends ListCell<T> {
  /// Room that the vertical scroll bar may take.
  private static final double SCROLL_BAR = 14;

  @SuppressWarnings("this-escape") // only asks for layout, which comes after construction
  protected WrappingCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    setMinWidth(0);
    listViewProperty()
        .subscribe(list -> {
          if (list != null) {
            list.widthProperty().subscribe(this::requestLayout);
          }
        });
  }

  /// What shows the item; asked each time the cell gets another one.
  protected abstract Node show(T item);

  @Override
  protected final void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty || item == null ? null : show(item));
  }

  @Override
  protected double computePrefHeight(double width) {
    var node = getGraphic();
    if (node == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset();
    double room = Math.max(1, getListView().getWidth() - SCROLL_BAR);
    return snappedTopInset() + node.prefHeight(room - sides) + snappedBottomInset();
  }
}
