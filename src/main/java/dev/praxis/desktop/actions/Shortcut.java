package dev.praxis.desktop.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One key with its modifiers, written as on the badge: `Ctrl K`, `Shift A`, `?`, `[`. `Ctrl` is
/// the Command key on macOS.
///
/// @param key as written on it: `A`, `Left`, `F6`, `?`
public record Shortcut(boolean ctrl, boolean alt, boolean shift, String key) {
  private static final Map<String, KeyCode> NAMED =
      Map.ofEntries(
          Map.entry("Enter", KeyCode.ENTER),
          Map.entry("Space", KeyCode.SPACE),
          Map.entry("Esc", KeyCode.ESCAPE),
          Map.entry("Delete", KeyCode.DELETE),
          Map.entry("Backspace", KeyCode.BACK_SPACE),
          Map.entry("Left", KeyCode.LEFT),
          Map.entry("Right", KeyCode.RIGHT),
          Map.entry("Up", KeyCode.UP),
          Map.entry("Down", KeyCode.DOWN),
          Map.entry("PageUp", KeyCode.PAGE_UP),
          Map.entry("PageDown", KeyCode.PAGE_DOWN),
          Map.entry("Home", KeyCode.HOME),
          Map.entry("End", KeyCode.END),
          Map.entry(",", KeyCode.COMMA),
          Map.entry(".", KeyCode.PERIOD),
          Map.entry("-", KeyCode.MINUS),
          Map.entry("+", KeyCode.PLUS),
          Map.entry("=", KeyCode.EQUALS));

  /// Reads a shortcut from how it is shown.
  ///
  /// @param badge such as `Ctrl Shift K`
  public static Shortcut of(String badge) {
    var parts = new ArrayList<>(List.of(badge.split(" ")));
    var key = parts.removeLast();
    var modifiers = Set.copyOf(parts);
    return new Shortcut(
        modifiers.contains("Ctrl"), modifiers.contains("Alt"), modifiers.contains("Shift"), key);
  }

  /// Whether it is typed without Ctrl or Alt, so it must stay silent while somebody writes.
  public boolean plain() {
    return !ctrl && !alt && !key.matches("F\\d+");
  }

  /// Whether it is a sign whose place differs between keyboards, so it is known by what it types.
  public boolean typed() {
    return plain() && key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
  }

  /// Whether a press of a key means this.
  public boolean matches(KeyEvent press) {
    return press.isShortcutDown() == ctrl
        && press.isAltDown() == alt
        && (press.isShiftDown() == shift || typed())
        && (typed() ? press.getText().equals(key) : press.getCode() == code() || keypad(press));
  }

  /// As shown on this computer: `Ctrl K`, on macOS `⌘K`.
  public String badge() {
    return mac() ? onMac() : toString();
  }

  @Override
  public String toString() {
    return (ctrl ? "Ctrl " : "") + (alt ? "Alt " : "") + (shift ? "Shift " : "") + key;
  }

  private KeyCode code() {
    var named = NAMED.get(key);
    if (named != null) {
      return named;
    }
    var byName = KeyCode.getKeyCode(key.toUpperCase(Locale.ROOT));
    return byName == null ? KeyCode.UNDEFINED : byName;
  }

  private boolean keypad(KeyEvent press) {
    return press.getCode().isKeypadKey() && press.getText().equals(key);
  }

  private String onMac() {
    return (alt ? "⌥" : "") + (shift ? "⇧" : "") + (ctrl ? "⌘" : "") + key;
  }

  private static boolean mac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }
}
