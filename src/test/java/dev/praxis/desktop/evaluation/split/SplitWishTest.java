package dev.praxis.desktop.evaluation.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.words.Texts;
import org.junit.jupiter.api.Test;

class SplitWishTest {

  @Test
  void saysWhatItWillDoBeforeItDoes() {
    var now = new SplitReport("time", 0.2, 20, 8, 2, "abc");

    assertThat(new SplitWish(true, 30, "").consequence(now, Texts.ofThisComputer()))
        .startsWith("Holds out the newest 30 % of lineages: about 9 of 30 sessions.");
    assertThat(new SplitWish(false, 20, "s").consequence(now, Texts.ofThisComputer()))
        .startsWith("Holds out 20 % of lineages at random: about 6 of 30 sessions.");
  }
}
