package dev.praxis.desktop.sessions.views;

import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Fills a menu with the saved views, and with what can be done with them.
public final class ViewsMenu {
  private final SavedViews views;
  private final Texts texts;
  private final Consumer<SavedView> onOpen;
  private final Runnable onSave;

  public ViewsMenu(SavedViews views, Texts texts, Consumer<SavedView> onOpen, Runnable onSave) {
    this.views = views;
    this.texts = texts;
    this.onOpen = onOpen;
    this.onSave = onSave;
  }

  public void tie(MenuButton menu) {
    menu.getItems().setAll(items());
    menu.setOnShowing(_ -> menu.getItems().setAll(items()));
  }

  private List<MenuItem> items() {
    var items = new ArrayList<MenuItem>();
    views.all().forEach(view -> items.add(item(view.name(), () -> onOpen.accept(view))));
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item(texts.get("action.sessions.view.save"), onSave));
    if (!views.all().isEmpty()) {
      var forget = new Menu(texts.get("sessions.view.forget"));
      views
          .all()
          .forEach(view -> forget.getItems().add(item(view.name(), () -> views.remove(view))));
      items.add(forget);
    }
    return items;
  }

  private static MenuItem item(String words, Runnable act) {
    var item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> act.run());
    return item;
  }
}
