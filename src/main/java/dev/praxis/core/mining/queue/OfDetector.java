package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.queue.Decided.Judged;
import dev.praxis.core.mining.queue.DetectorRecord.Bin;
import dev.praxis.core.statistics.Intervals;
import java.util.ArrayList;
import java.util.Arrays;

/// Confirmed and refused evidence of one detector, counted by score.
final class OfDetector {
  private static final int BINS = 10;

  private final int[] decided = new int[BINS];
  private final int[] real = new int[BINS];
  private int drawn;
  private int drawnReal;

  /// @param by 1 for a word that is new, -1 for one that is gone
  void count(Judged judged, int by) {
    int bin = Math.clamp((int) (judged.score() * BINS), 0, BINS - 1);
    int confirmed = judged.real() ? by : 0;
    decided[bin] += by;
    real[bin] += confirmed;
    if (judged.drawn()) {
      drawn += by;
      drawnReal += confirmed;
    }
  }

  boolean isEmpty() {
    return Arrays.stream(decided).sum() == 0;
  }

  DetectorRecord record(String detector) {
    int all = Arrays.stream(decided).sum();
    int confirmed = Arrays.stream(real).sum();
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < BINS; i++) {
      bins.add(
          new Bin(
              i / (double) BINS,
              (i + 1) / (double) BINS,
              decided[i],
              real[i],
              Intervals.wilson(real[i], decided[i])));
    }
    return new DetectorRecord(
        detector,
        all,
        confirmed,
        Intervals.wilson(confirmed, all),
        drawn,
        drawnReal,
        Intervals.wilson(drawnReal, drawn),
        bins);
  }
}
