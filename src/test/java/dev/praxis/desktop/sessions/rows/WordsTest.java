package dev.praxis.desktop.sessions.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.desktop.sessions.rows.Words.Range;
import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void findsWholeWordsWhateverTheirCase() {
    var words = Words.of("test");
    assertThat(words.placesIn("Test the latest test."))
        .containsExactly(new Range(0, 4), new Range(16, 20));
  }

  @Test
  void accentsDoNotMatter() {
    assertThat(Words.of("cafe").placesIn("Das Café")).containsExactly(new Range(4, 8));
    assertThat(Words.of("Café").areIn("cafe")).isTrue();
  }

  @Test
  void allWordsMustBeThere() {
    assertThat(Words.of("run tests").areIn("run the tests")).isTrue();
    assertThat(Words.of("run tests").areIn("run it")).isFalse();
  }

  @Test
  void aPhraseMustStandTogether() {
    assertThat(Words.of("\"run tests\"").areIn("tests run")).isFalse();
    assertThat(Words.of("\"run tests\"").areIn("Run: tests")).isTrue();
  }

  @Test
  void punctuationAloneIsNoWord() {
    assertThat(Words.of("* ( \"").isEmpty()).isTrue();
    assertThat(Words.of("").areIn("anything")).isFalse();
  }

  @Test
  void aStarStandsForTheRestOfAWord() {
    assertThat(Words.of("cance*").placesIn("It was cancelled."))
        .containsExactly(new Words.Range(7, 16));
  }
}
