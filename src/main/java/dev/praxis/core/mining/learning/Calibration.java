package dev.praxis.core.mining.learning;

import org.jspecify.annotations.Nullable;

/// Turns a margin into a chance, by what became of margins told without looking.
///
/// A sigmoid fitted by maximum likelihood to targets drawn a little to the middle (Platt,
/// Probabilistic Outputs for Support Vector Machines, 1999), by Newton steps with halving (Lin, Lin
/// and Weng, A Note on Platt's Probabilistic Outputs, 2007).
///
/// @param slope negative: the higher the margin, the likelier
record Calibration(double slope, double shift) {
  private static final int STEPS = 100;
  private static final double ENOUGH = 1e-5;
  private static final double RIDGE = 1e-12;
  private static final double SHORTEST = 1e-10;

  /// @param accepted of each margin, in the same order; both answers are there
  static Calibration fit(double[] margins, boolean[] accepted) {
    int yes = 0;
    for (boolean each : accepted) {
      yes += each ? 1 : 0;
    }
    int no = accepted.length - yes;
    var targets = new double[accepted.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = accepted[i] ? (yes + 1.0) / (yes + 2) : 1.0 / (no + 2);
    }
    var fitted = new Calibration(0, Math.log((no + 1.0) / (yes + 1)));
    double loss = fitted.loss(margins, targets);
    for (int step = 0; step < STEPS; step++) {
      var better = fitted.newton(margins, targets, loss);
      if (better == null) {
        break;
      }
      fitted = better;
      loss = fitted.loss(margins, targets);
    }
    return fitted.slope > 0 ? new Calibration(0, Math.log((no + 1.0) / (yes + 1))) : fitted;
  }

  /// 0 to 1.
  double chance(double margin) {
    double x = slope * margin + shift;
    return x >= 0 ? Math.exp(-x) / (1 + Math.exp(-x)) : 1 / (1 + Math.exp(x));
  }

  /// One step nearer; null where there is none to make.
  private @Nullable Calibration newton(double[] margins, double[] targets, double loss) {
    double h11 = RIDGE;
    double h22 = RIDGE;
    double h21 = 0;
    double g1 = 0;
    double g2 = 0;
    for (int i = 0; i < margins.length; i++) {
      double chance = chance(margins[i]);
      double spread = chance * (1 - chance);
      double error = targets[i] - chance;
      h11 += margins[i] * margins[i] * spread;
      h22 += spread;
      h21 += margins[i] * spread;
      g1 += margins[i] * error;
      g2 += error;
    }
    if (Math.abs(g1) < ENOUGH && Math.abs(g2) < ENOUGH) {
      return null;
    }
    double determinant = h11 * h22 - h21 * h21;
    double bySlope = -(h22 * g1 - h21 * g2) / determinant;
    double byShift = -(-h21 * g1 + h11 * g2) / determinant;
    double downhill = g1 * bySlope + g2 * byShift;
    for (double length = 1; length >= SHORTEST; length /= 2) {
      var next = new Calibration(slope + length * bySlope, shift + length * byShift);
      if (next.loss(margins, targets) < loss + 1e-4 * length * downhill) {
        return next;
      }
    }
    return null;
  }

  private double loss(double[] margins, double[] targets) {
    double loss = 0;
    for (int i = 0; i < margins.length; i++) {
      double x = slope * margins[i] + shift;
      loss +=
          x >= 0
              ? targets[i] * x + Math.log1p(Math.exp(-x))
              : (targets[i] - 1) * x + Math.log1p(Math.exp(x));
    }
    return loss;
  }
}
