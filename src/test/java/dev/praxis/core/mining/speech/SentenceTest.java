package dev.praxis.core.mining.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
  private static List<String> said(String message) {
    return Sentence.of(message).stream().map(Sentence::text).toList();
  }

  private static String plain(String message) {
    return Sentence.of(message).getFirst().plain();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Image #1] the arrow points the wrong way",
        "[Pasted text #2 +24 lines] the arrow points the wrong way",
        "the arrow points the wrong way [Screenshot 3]",
        "<system-reminder>The list is empty.</system-reminder> the arrow points the wrong way",
        "<ide_selection>int arrow = 1;</ide_selection>\nthe arrow points the wrong way",
        "```\nnot my words\n```\nthe arrow points the wrong way",
        "> what you wrote\nthe arrow points the wrong way",
        """
        2026-01-02T10:00:00 ERROR arrow
            at arrows.draw(Arrows.java:4)
        the arrow points the wrong way\
        """,
      })
  void leavesOutWhatNobodyTyped(String message) {
    assertThat(said(message)).containsExactly("the arrow points the wrong way");
  }

  @Test
  void aListOfComplaintsIsNoDiff() {
    assertThat(said("- the title is too big\n- the footer is gone\n+ no spinner"))
        .contains("the title is too big", "the footer is gone");
  }

  @Test
  void aDiffIsNoList() {
    assertThat(
            said("why this?\n--- a/price.ts\n+++ b/price.ts\n@@ -1 +1 @@\n-let a = 1\n+let a = 2"))
        .containsExactly("why this?");
  }

  @Test
  void goesOverToAQuestionWithoutAStop() {
    assertThat(said("the page is still empty, can you look at the log"))
        .containsExactly("the page is still empty", "can you look at the log");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          it is borken          | it is broken
          why aer there two     | why are there two
          thisdidn't work       | this didn't work
          it doesn t work       | it doesn't work
          you can not see it    | you cannot see it
          nothing happend       | nothing happened
          the build is crashiong| the build is crashing
          wehre is teh file     | where is the file
          """)
  void mendsSlipsOfTheFingers(String typed, String meant) {
    assertThat(plain(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the cashes are filed", "change the dose", "a tat in the era", "mission"})
  void leavesOtherWordsAlone(String typed) {
    assertThat(plain(typed)).isEqualTo(typed);
  }
}
