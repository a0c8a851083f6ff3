package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.ending.SharedReadings;
import org.junit.jupiter.api.Test;

class AftermathDetectorTest {
  private final SharedReadings shared = new SharedReadings();

  private static Script pushed() {
    return new Script()
        .user("round the prices")
        .edit("src/Price.java")
        .bash("git commit -am 'Round prices' && git push")
        .agent("Pushed.");
  }

  @Test
  void workTakenBackPointsAtTheWork() {
    assertThat(pushed().user("Revert that.").seenBy(AftermathDetector.reverted(shared)))
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

    assertThat(script.seenBy(AftermathDetector.checksFailed(shared))).hasSize(1);
    assertThat(script.seenBy(AftermathDetector.reverted(shared))).isEmpty();
  }
}
