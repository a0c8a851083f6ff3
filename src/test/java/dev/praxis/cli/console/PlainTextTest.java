package dev.praxis.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  @Test
  void escapeSequencesAreDefused() {
    assertThat(PlainText.of("\u001B[2Jgone\u0007\u009B31m"))
        .isEqualTo("\uFFFD[2Jgone\uFFFD\uFFFD31m");
  }

  @Test
  void directionMarksAreDefused() {
    assertThat(PlainText.of("safe\u202Etxt.exe\u2066")).isEqualTo("safe\uFFFDtxt.exe\uFFFD");
  }

  @Test
  void wordsOfAnyLanguageStay() {
    assertThat(PlainText.of("Grüße,\n\t日本 👩‍💻")).isEqualTo("Grüße,\n\t日本 👩‍💻");
  }

  @Test
  void aLineIsOneLine() {
    assertThat(PlainText.line("  one\r\n two\tthree ", 50)).isEqualTo("one two three");
    assertThat(PlainText.line("👩👩👩👩", 3)).isEqualTo("👩👩…");
  }

  @Property
  void noLineIsLongerThanAskedNorHoldsControls(@ForAll String text) {
    var line = PlainText.line(text, 10);

    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(10);
    assertThat(line.codePoints()).noneMatch(Character::isISOControl);
  }
}
