package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell of words or a number, with more of it in the tooltip.
final class TextCell<T> extends TableCell<Session, T> {
  private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

  private final Function<T, String> says;
  private final Function<T, String> tells;
  private final Tooltip tooltip = new Tooltip();

  TextCell(Function<T, String> says, Function<T, String> tells, String styleClass) {
    this.says = says;
    this.tells = tells;
    getStyleClass().add(styleClass);
  }

  @Override
  protected void updateItem(@Nullable T value, boolean empty) {
    super.updateItem(value, empty);
    if (empty || value == null) {
      setText(null);
      setTooltip(null);
      return;
    }
    setText(says.apply(value));
    pseudoClassStateChanged(ZERO, value instanceof Long number && number == 0);
    tooltip.setText(tells.apply(value));
    setTooltip(tooltip);
  }
}
