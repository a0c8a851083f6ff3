package dev.praxis.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FuzzyMatchTest {

  @Test
  void lettersMustOccurInOrder() {
    assertThat(FuzzyMatch.score("gte", "Go to Evaluation")).isPresent();
    assertThat(FuzzyMatch.score("etg", "Go to Evaluation")).isEmpty();
  }

  @Test
  void startsOfWordsCountForMore() {
    assertThat(score("ar", "Approve rule")).isGreaterThan(score("ar", "Clear all filters"));
  }

  @Test
  void wholeWordsCountMost() {
    assertThat(score("rule", "Retire this rule")).isGreaterThan(score("rule", "Run until level"));
  }

  @Test
  void noLettersFitEverything() {
    assertThat(FuzzyMatch.score("", "anything")).isPresent();
  }

  private static int score(String letters, String text) {
    return FuzzyMatch.score(letters, text).orElseThrow();
  }
}
