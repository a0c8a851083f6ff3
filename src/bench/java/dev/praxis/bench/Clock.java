package dev.praxis.bench;

import java.util.Arrays;

/// Measures time in milliseconds.
final class Clock {
  private long running;
  private long sum;

  /// Work that may fail.
  interface Work {
    void run() throws Exception;
  }

  static double millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  void start() {
    running = System.nanoTime();
  }

  void stop() {
    sum += System.nanoTime() - running;
  }

  double millis() {
    return sum / 1e6;
  }

  /// The value below which this share of them lies.
  static double quantile(double[] values, double share) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }
}
