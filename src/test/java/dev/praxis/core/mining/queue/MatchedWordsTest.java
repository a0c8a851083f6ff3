package dev.praxis.core.mining.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.session.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchedWordsTest {
  private final MatchedWords words = new MatchedWords();

  private List<String> matched(String detector, String quote) {
    var signal = new Signal(new SessionId(1), 0, detector, 1, "a", 0.9, quote, "", List.of(0));
    return words.of(signal).stream()
        .map(range -> quote.substring(range.from(), range.to()))
        .toList();
  }

  @Test
  void theWordsOfAFailureStandOut() {
    assertThat(matched("failed_tool_call", "cat: notes.txt: No such file or directory"))
        .containsExactly("No such file or directory");
    assertThat(matched("failed_tool_call", "ran 3 tests, 1 failed (exit code 2)"))
        .containsExactly("failed", "exit code 2");
  }

  @Test
  void theWordsOfACorrectionStandOutAsTheyWereWritten() {
    assertThat(
            String.join(
                " ", matched("user_correction", "No, I told you not to touch the lock file")))
        .contains("No")
        .contains("told you");
    assertThat(String.join(" ", matched("user_correction", "That's WRONG, use port 8080 instead")))
        .containsIgnoringCase("wrong");
  }

  @Test
  void otherLanguagesAreKnown() {
    assertThat(matched("user_correction", "Nein, das ist falsch")).isNotEmpty();
  }

  @Test
  void aLabelHasNoWordsOfItsOwn() {
    assertThat(matched("", "it failed with an error")).isEmpty();
  }

  @Test
  void rangesAreInOrderAndApart() {
    var quote = "no no, that's wrong, wrong! don't do that, I said don't";
    var signal =
        new Signal(new SessionId(1), 0, "user_correction", 1, "a", 0.9, quote, "", List.of(0));

    var ranges = words.of(signal);

    assertThat(ranges).isNotEmpty();
    for (int i = 1; i < ranges.size(); i++) {
      assertThat(ranges.get(i).from()).isGreaterThan(ranges.get(i - 1).to());
    }
  }
}
