package dev.praxis.desktop.sessions.find;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// Offers keys and values while somebody types a query.
final class CompletionPopup {
  private final TextField field;
  private final FindViewModel model;
  private final ContextMenu popup = new ContextMenu();

  CompletionPopup(TextField field, FindViewModel model) {
    this.field = field;
    this.model = model;
  }

  void listen() {
    popup.getStyleClass().add("completion");
    field.caretPositionProperty().subscribe(this::offer);
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            popup.hide();
          }
        });
  }

  private void offer() {
    var completion = Completion.at(field.getCaretPosition(), field.getText(), model.known());
    if (completion.offers().isEmpty() || !field.isFocused()) {
      popup.hide();
      return;
    }
    popup
        .getItems()
        .setAll(completion.offers().stream().map(offer -> item(completion, offer)).toList());
    popup.show(field, Side.BOTTOM, 0, 2);
  }

  private MenuItem item(Completion completion, String offer) {
    var item = new MenuItem(offer);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> take(completion, offer));
    return item;
  }

  private void take(Completion completion, String offer) {
    var ending = offer.endsWith(":") || offer.endsWith(">") ? "" : " ";
    field.replaceText(completion.from(), field.getCaretPosition(), offer + ending);
  }
}
