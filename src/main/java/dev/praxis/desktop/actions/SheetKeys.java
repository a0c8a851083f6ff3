package dev.praxis.desktop.actions;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The keys of a sheet, which hears them itself while it lies over the window. A badge can only be
/// had for a key that does something.
public final class SheetKeys {
  private final Map<Shortcut, Runnable> acts = new LinkedHashMap<>();
  private boolean acted;

  /// Hears no key yet.
  ///
  /// @param sheet within which the keys are heard
  public SheetKeys(Node sheet) {
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    sheet.addEventFilter(KeyEvent.KEY_TYPED, this::type);
  }

  /// Lets a key do something.
  ///
  /// @param badge as on the key: `1`, `Enter`
  public SheetKeys on(String badge, Runnable act) {
    acts.put(Shortcut.of(badge), act);
    return this;
  }

  /// The key as small caps in a box.
  ///
  /// @throws IllegalArgumentException where the key does nothing
  public Label badge(String key) {
    var shortcut = Shortcut.of(key);
    if (!acts.containsKey(shortcut)) {
      throw new IllegalArgumentException("no act for the key " + key);
    }
    var badge = new Label(shortcut.badge());
    badge.getStyleClass().add("key-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  /// A button that says a key of this sheet and does the same.
  public Button button(String key, String words) {
    var content = new HBox(new Label(words), badge(key));
    content.getStyleClass().add("action-content");
    var button = new Button(null, content);
    button.setAccessibleText(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> acts.getOrDefault(Shortcut.of(key), () -> {}).run());
    return button;
  }

  /// A key that moved the focus to a field must not write its letter there.
  private void type(KeyEvent event) {
    if (acted) {
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    acted = false;
    acts.entrySet().stream()
        .filter(act -> act.getKey().matches(event) && !silent(act.getKey(), event))
        .findFirst()
        .ifPresent(act -> {
          event.consume();
          acted = true;
          act.getValue().run();
        });
  }

  private static boolean silent(Shortcut key, KeyEvent event) {
    boolean writes = event.getTarget() instanceof TextInputControl text && text.isEditable();
    boolean presses =
        event.getTarget() instanceof ButtonBase
            && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE);
    return key.plain() && (writes || presses);
  }
}
