package dev.praxis.desktop.sessions.heading;

import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Kin;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// A menu that leads to the session this one came from and to those that came from it. Not there
/// where it has no kin.
public final class KinMenu {
  private final MenuButton menu;
  private final Texts texts;
  private final SessionWords says;
  private final Consumer<Session> onOpen;

  /// @param onOpen hears which session to go to
  public KinMenu(MenuButton menu, Texts texts, SessionWords says, Consumer<Session> onOpen) {
    this.menu = menu;
    this.texts = texts;
    this.says = says;
    this.onOpen = onOpen;
  }

  public void show(Kin kin) {
    menu.getItems().clear();
    if (kin.parent() != null) {
      menu.getItems().add(item("fth-corner-left-up", "sessions.kin.parent", kin.parent()));
    }
    for (var child : kin.children()) {
      var icon = child.relation().equals("subagent") ? "fth-corner-down-right" : "fth-git-branch";
      menu.getItems().add(item(icon, "sessions.kin." + child.relation(), child));
    }
    int size = menu.getItems().size();
    menu.setVisible(size > 0);
    menu.setManaged(size > 0);
    menu.setText(texts.format("sessions.kin", size));
  }

  private MenuItem item(String icon, String key, Session session) {
    var item = new MenuItem(texts.format(key, says.title(session)), new FontIcon(icon));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> onOpen.accept(session));
    return item;
  }
}
