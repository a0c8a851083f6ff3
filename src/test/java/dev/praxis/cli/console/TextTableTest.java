package dev.praxis.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void numbersStandRightAndWordsLeft() {
    var table = new TextTable("NAME", "RUNS", "NOTE").row("a", 7, "x").row("longer", 1234, "");

    assertThat(table)
        .hasToString(
            """
            NAME    RUNS  NOTE
            a          7  x
            longer  1234
            """);
  }

  @Test
  void withoutRowsItSaysWhy() {
    assertThat(new TextTable("NAME").orWhenEmpty("Nothing here.")).isEqualTo("Nothing here.\n");
  }

  @Test
  void aCellStaysOnItsLine() {
    assertThat(new TextTable("A", "B").row("one\ntwo\u001B", "x").toString().lines()).hasSize(2);
  }
}
