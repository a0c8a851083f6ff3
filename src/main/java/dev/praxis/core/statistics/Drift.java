package dev.praxis.core.statistics;

/// A Bernoulli CUSUM: hears when failures become more frequent than they may be. Each failure adds
/// what speaks for the higher rate, each success takes away what speaks against it, never below 0;
/// a sum of `limit` or more is an alarm.
///
/// Source: M. R. Reynolds, Z. G. Stoumbos, A CUSUM chart for monitoring a proportion when
/// inspecting continuously, Journal of Quality Technology 31 (1999). Odds ratio 2 and limit 3.5 are
/// those that health care uses to watch over rare failures.
///
/// @param tolerated share of failures that is no alarm, between 0 and 1
/// @param oddsRatio how much worse the odds of a failure must be to be heard; more than 1
/// @param limit of the sum
public record Drift(double tolerated, double oddsRatio, double limit) {
  public static final double ODDS_RATIO = 2;
  public static final double LIMIT = 3.5;

  public Drift {
    if (!(tolerated > 0 && tolerated < 1 && oddsRatio > 1 && limit > 0)) {
      throw new IllegalArgumentException(
          "no chart: %s, %s, %s".formatted(tolerated, oddsRatio, limit));
    }
  }

  /// The usual chart for a tolerated share of failures.
  public static Drift over(double tolerated) {
    return new Drift(tolerated, ODDS_RATIO, LIMIT);
  }

  /// The share of failures it listens for.
  public double heard() {
    return oddsRatio * tolerated / (1 + (oddsRatio - 1) * tolerated);
  }

  /// What a failure adds.
  public double ofFailure() {
    return Math.log(heard() / tolerated);
  }

  /// What a success adds: less than 0.
  public double ofSuccess() {
    return Math.log((1 - heard()) / (1 - tolerated));
  }

  /// The sum after one more trial.
  ///
  /// @param failure 1 for a failure, 0 for a success; a partial success is a half and weighs the
  ///   mean of both, which is no exact method
  public double next(double sum, double failure) {
    return Math.max(0, sum + failure * ofFailure() + (1 - failure) * ofSuccess());
  }

  /// The sum after each trial, from 0.
  public double[] trace(double... failures) {
    var trace = new double[failures.length];
    double sum = 0;
    for (int i = 0; i < failures.length; i++) {
      sum = next(sum, failures[i]);
      trace[i] = sum;
    }
    return trace;
  }
}
