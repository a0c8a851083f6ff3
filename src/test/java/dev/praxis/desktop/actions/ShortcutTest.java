package dev.praxis.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

final class ShortcutTest {

  @Test
  void badgeIsReadAsItIsShown() {
    assertThat(Shortcut.of("Ctrl Shift Z")).isEqualTo(new Shortcut(true, false, true, "Z"));
    assertThat(Shortcut.of("Ctrl Shift Z")).hasToString("Ctrl Shift Z");
  }

  @Test
  void letterWithoutShiftIsNotTheLetterWithShift() {
    assertThat(Shortcut.of("A").matches(press(KeyCode.A, "a", false))).isTrue();
    assertThat(Shortcut.of("A").matches(press(KeyCode.A, "A", true))).isFalse();
    assertThat(Shortcut.of("Shift A").matches(press(KeyCode.A, "A", true))).isTrue();
  }

  @Test
  void signsAreKnownByWhatTheyType() {
    assertThat(Shortcut.of("?").matches(press(KeyCode.SLASH, "?", true))).isTrue();
    assertThat(Shortcut.of("?").matches(press(KeyCode.MINUS, "?", true))).isTrue();
    assertThat(Shortcut.of("?").matches(press(KeyCode.SLASH, "/", false))).isFalse();
  }

  @Test
  void keysThatWritingUsesArePlain() {
    assertThat(Shortcut.of("A").plain()).isTrue();
    assertThat(Shortcut.of("Shift A").plain()).isTrue();
    assertThat(Shortcut.of("F6").plain()).isFalse();
    assertThat(Shortcut.of("Ctrl A").plain()).isFalse();
  }

  private static KeyEvent press(KeyCode code, String text, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, false, false, false);
  }
}
