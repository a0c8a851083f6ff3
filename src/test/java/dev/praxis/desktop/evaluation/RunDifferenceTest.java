package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.words.Texts;
import org.junit.jupiter.api.Test;

class RunDifferenceTest {

  @Test
  void saysWhatMoreRulesCoverAndCost() {
    var difference = RunDifference.between(SampleRuns.with(2, 1), SampleRuns.with(4, 2));

    assertThat(difference.words(Texts.ofThisComputer()))
        .isEqualTo("2 newly covered, 0 newly missed, +42 tokens");
    assertThat(difference.lines(Texts.ofThisComputer()))
        .containsExactly(
            "+ skipped_link_check, now covered: Session 2",
            "+ used_wrong_model_id, now covered: Session 3");
  }

  @Test
  void readsFromTheOlderToTheNewerHoweverTheyAreGiven() {
    var older = SampleRuns.with(2, 1);
    var newer = SampleRuns.with(1, 2);

    assertThat(RunDifference.between(newer, older)).isEqualTo(RunDifference.between(older, newer));
    assertThat(RunDifference.between(newer, older).words(Texts.ofThisComputer()))
        .isEqualTo("0 newly covered, 1 newly missed, −21 tokens");
  }

  @Test
  void summaryCountsWhatItLeavesOut() {
    var difference = RunDifference.between(SampleRuns.with(0, 1), SampleRuns.with(4, 2));

    assertThat(difference.summary(Texts.ofThisComputer(), 3)).hasSize(4).endsWith("and 2 more");
    assertThat(difference.summary(Texts.ofThisComputer(), 5)).hasSize(5);
  }

  @Test
  void noticesAnotherSplit() {
    var difference = RunDifference.between(SampleRuns.with(2, 1), SampleRuns.with(2, 2, "another"));

    assertThat(difference.comparable()).isFalse();
  }
}
