package dev.praxis.desktop.sessions.heading;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Role;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// A toggle for each role that can be hidden, with how many events it has.
public final class RoleToggles {
  private final Pane pane;
  private final Texts texts;
  private final Consumer<Role> onToggle;

  public RoleToggles(Pane pane, Texts texts, Consumer<Role> onToggle) {
    this.pane = pane;
    this.texts = texts;
    this.onToggle = onToggle;
  }

  public void show(Map<Role, Integer> counts, Set<Role> hidden) {
    pane.getChildren().clear();
    counts.forEach(
        (role, count) -> pane.getChildren().add(toggle(role, count, !hidden.contains(role))));
  }

  private ToggleButton toggle(Role role, int count, boolean shown) {
    var toggle = new ToggleButton(texts.format("sessions.toggle." + role.word(), count));
    toggle.getStyleClass().add("role-toggle");
    toggle.setMnemonicParsing(false);
    toggle.setSelected(shown);
    toggle.setOnAction(_ -> onToggle.accept(role));
    return toggle;
  }
}
