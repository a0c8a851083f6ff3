package dev.praxis.desktop.sessions.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class InertTest {

  @Test
  void terminalColoursGo() {
    assertThat(Inert.text("\u001B[31mFAILED\u001B[0m \u001B]8;;http://x\u0007link\u001B]8;;\u0007"))
        .isEqualTo("FAILED link");
  }

  @Test
  void aCarriageReturnHidesNothing() {
    assertThat(Inert.text("10 %\r100 %\r\ndone")).isEqualTo("10 %\n100 %\ndone");
  }

  @Test
  void textThatTurnsDirectionIsSpeltOut() {
    assertThat(Inert.text("a\u202Eb")).isEqualTo("a⟨U+202E⟩b");
  }

  @Test
  void controlCharactersBecomePictures() {
    assertThat(Inert.text("a\0b\u007F")).isEqualTo("a␀b␡");
  }

  @Property
  void noControlCharacterSurvives(@ForAll String raw) {
    assertThat(Inert.text(raw).chars())
        .noneMatch(sign -> sign != '\n' && (sign < ' ' || sign == 0x7F || sign == 0x202E));
  }
}
