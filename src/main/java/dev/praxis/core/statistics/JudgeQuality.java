package dev.praxis.core.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;

/// How well a judge of failures does against labels people gave, and what that makes of its counts.
///
/// @param caught failures it called failures
/// @param overlooked failures it called sound
/// @param cleared sound items it called sound
/// @param falseAlarms sound items it called failures
public record JudgeQuality(int caught, int overlooked, int cleared, int falseAlarms) {
  private static final double LEAST_SENSITIVITY = 0.80;
  private static final double LEAST_SPECIFICITY = 0.90;

  /// Below this sum a judge hardly knows more than chance, and dividing by it would invent numbers.
  private static final double LEAST_YOUDEN = 0.2;

  private static final double TAIL = 0.025;

  /// Share of failures it catches.
  public double sensitivity() {
    return (double) caught / failures();
  }

  /// Share of sound items it clears.
  public double specificity() {
    return (double) cleared / sound();
  }

  public Interval sensitivityInterval() {
    return Intervals.wilson(caught, failures());
  }

  public Interval specificityInterval() {
    return Intervals.wilson(cleared, sound());
  }

  /// Whether its lower bounds reach 0.80 and 0.90; results of a judge that does not are
  /// unvalidated.
  public boolean validated() {
    return sensitivityInterval().low() >= LEAST_SENSITIVITY
        && specificityInterval().low() >= LEAST_SPECIFICITY;
  }

  /// Whether its counts can be corrected at all.
  public boolean correctable() {
    return failures() > 0 && sound() > 0 && youden() >= LEAST_YOUDEN;
  }

  public Agreement agreement() {
    return Agreement.of(caught, overlooked, falseAlarms, cleared);
  }

  /// The share of failures that stands behind what the judge observed, inside 0 to 1.
  ///
  /// Source: W. J. Rogan, B. Gladen, Estimating prevalence from the results of a screening test,
  /// American Journal of Epidemiology 107 (1978).
  ///
  /// @throws IllegalStateException where it is not correctable
  public double correct(int observedFailures, int judged) {
    checkCorrectable();
    double observed = (double) observedFailures / judged;
    return clamp((observed + specificity() - 1) / youden());
  }

  /// The 95 % interval of the corrected share: labels and judgements are resampled together.
  ///
  /// @param draws how many resamples; those that are not correctable are drawn again
  /// @param seed the same seed gives the same interval
  public Interval correctedInterval(int observedFailures, int judged, int draws, long seed) {
    checkCorrectable();
    var random = new SplittableRandom(seed);
    double observed = (double) observedFailures / judged;
    var shares = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      shares[draw] = redraw(random, observed, judged);
    }
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(shares, new double[] {TAIL, 1 - TAIL});
    return new Interval("rogan-gladen bootstrap", ends[0], ends[1]);
  }

  private double redraw(SplittableRandom random, double observed, int judged) {
    double sensitivity;
    double specificity;
    do {
      sensitivity = share(random, sensitivity(), failures());
      specificity = share(random, specificity(), sound());
    } while (sensitivity + specificity - 1 < LEAST_YOUDEN);
    double again = share(random, observed, judged);
    return clamp((again + specificity - 1) / (sensitivity + specificity - 1));
  }

  private static double share(SplittableRandom random, double chance, int n) {
    return (double) Arrays.stream(new int[n]).filter(_ -> random.nextDouble() < chance).count() / n;
  }

  private double youden() {
    return sensitivity() + specificity() - 1;
  }

  private int failures() {
    return caught + overlooked;
  }

  private int sound() {
    return cleared + falseAlarms;
  }

  private void checkCorrectable() {
    if (!correctable()) {
      throw new IllegalStateException("a judge this weak cannot be corrected");
    }
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
