package dev.praxis.core.skills.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.standing.DriftWatch.Trial;
import dev.praxis.core.statistics.Intervals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftWatchTest {
  private final List<Trial> trials = new ArrayList<>();

  private void run(int times, int version, double failure) {
    for (int i = 0; i < times; i++) {
      trials.add(new Trial(trials.size() + 1, version, failure, false));
    }
  }

  private DriftWatch watch() {
    return DriftWatch.over(trials).orElseThrow();
  }

  @Test
  void knowsNothingBeforeTwentyVerifiedRuns() {
    run(19, 1, 0);
    assertThat(DriftWatch.over(trials)).isEmpty();

    run(1, 1, 0);
    assertThat(DriftWatch.over(trials)).isPresent();
  }

  @Test
  void toleratesTheUpperEndOfWhatTheFirstTwentyShow() {
    run(19, 1, 0);
    run(1, 1, 1);
    run(5, 1, 0);

    assertThat(watch().chart().tolerated()).isEqualTo(Intervals.wilson(1, 20).high());
  }

  @Test
  void failuresInARowAreAnAlarmAndStayOne() {
    run(20, 1, 0);
    assertThat(watch().alarming()).isFalse();

    run(8, 1, 1);
    run(3, 1, 0);

    assertThat(watch().alarming()).isTrue();
  }

  @Test
  void aNewVersionBeginsAgain() {
    run(20, 1, 0);
    run(8, 1, 1);
    run(1, 2, 0);

    assertThat(watch().alarming()).isFalse();
    assertThat(watch().points().getLast().fresh()).isTrue();
    assertThat(watch().points().getLast().sum()).isZero();
  }

  @Test
  void whatTheCuratorTookNoteOfIsNoAlarmAnyMore() {
    run(20, 1, 0);
    run(8, 1, 1);
    var last = trials.removeLast();
    trials.add(new Trial(last.run(), 1, 1, true));

    assertThat(watch().alarming()).isFalse();

    run(1, 1, 1);
    assertThat(watch().points().getLast().fresh()).isTrue();
  }

  @Test
  void whereEverythingFailedNothingCanBeWorse() {
    run(25, 1, 1);

    assertThat(DriftWatch.over(trials)).isEmpty();
  }
}
