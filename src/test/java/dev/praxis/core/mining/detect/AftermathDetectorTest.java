package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.outcome.JudgedSessions;
import org.junit.jupiter.api.Test;

class AftermathDetectorTest {
  private final JudgedSessions judged = new JudgedSessions();

  private static Script pushed() {
    return new Script()
        .user("round the prices")
        .edit("src/Price.java")
        .bash("git commit -am 'Round prices' && git push")
        .agent("Pushed.");
  }

  @Test
  void workTakenBackPointsAtTheWork() {
    assertThat(pushed().user("Revert that.").seenBy(AftermathDetector.reverted(judged)))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.detector()).isEqualTo("work_reverted");
          assertThat(signal.quote()).isEqualTo("Revert that.");
          assertThat(signal.evidence()).containsExactly(3, 6);
          assertThat(signal.tag()).isEmpty();
        });
  }

  @Test
  void eachDetectorFindsItsOwn() {
    var script = pushed().user("CI failed.");

    assertThat(script.seenBy(AftermathDetector.checksFailed(judged))).hasSize(1);
    assertThat(script.seenBy(AftermathDetector.reverted(judged))).isEmpty();
  }
}
