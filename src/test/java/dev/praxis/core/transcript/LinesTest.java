package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LinesTest {

  @Test
  void theFirstLineThatIsNotBlankIsTaken() {
    assertThat(Lines.first(" \n\n  fix this \nand that", 100)).isEqualTo("fix this");
    assertThat(Lines.first("  \n ", 100)).isEmpty();
  }

  @Test
  void aLongLineIsCutAndNeverWithinACharacter() {
    assertThat(Lines.first("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Lines.first("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Lines.first("abcd🙂🙂", 6)).isEqualTo("abcd…");
  }

  @Test
  void whatCouldMoveATerminalIsLeftOut() {
    assertThat(Lines.first("Set model to \u001b[1mOpus\u001b[22m\u0007", 100))
        .isEqualTo("Set model to Opus");
  }
}
