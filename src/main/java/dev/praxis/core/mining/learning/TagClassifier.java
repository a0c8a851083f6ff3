package dev.praxis.core.mining.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.praxis.core.mining.learning.Features.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// How sure one may be that a piece of evidence shows a tag, learned from what the curator accepted
/// and refused as that tag. It proposes and orders; it never decides.
///
/// L2-regularised logistic regression (liblinear; Fan et al. 2008) over the meaning of the quote,
/// its words and what is known of its step. Its margin becomes a chance by a [Calibration] on
/// decisions that each were judged without having been learned.
final class TagClassifier {
  /// Fewer decisions of either kind teach nothing that similarity does not tell.
  static final int LEAST_OF_EACH = 3;

  private static final int ACCEPTED = 1;
  private static final int REFUSED = -1;
  private static final double STRENGTH = 4; // C: chosen by cross-validation on decided evidence
  private static final double PRECISE = 1e-3;
  private static final int FOLDS = 10;

  static {
    Linear.disableDebugOutput(); // it would go to standard output
  }

  private final Trained trained;
  private final Calibration calibration;

  private TagClassifier(Trained trained, Calibration calibration) {
    this.trained = trained;
    this.calibration = calibration;
  }

  /// Whether there is enough to learn from.
  static boolean canLearn(int accepted, int refused) {
    return accepted >= LEAST_OF_EACH && refused >= LEAST_OF_EACH;
  }

  /// Learns anew. The same decisions give the same classifier.
  ///
  /// @throws IllegalArgumentException where there is not enough to learn from
  static TagClassifier learn(List<Sample> accepted, List<Sample> refused) {
    if (!canLearn(accepted.size(), refused.size())) {
      throw new IllegalArgumentException(
          "%d accepted and %d refused pieces are too few"
              .formatted(accepted.size(), refused.size()));
    }
    return new TagClassifier(Trained.on(accepted, refused), calibration(accepted, refused));
  }

  /// The chance that the curator would accept it, 0 to 1, as often as among the decisions learned.
  double score(Sample evidence) {
    return calibration.chance(trained.margin(evidence));
  }

  private static Calibration calibration(List<Sample> accepted, List<Sample> refused) {
    int folds = Math.min(FOLDS, Math.min(accepted.size(), refused.size()));
    var margins = new ArrayList<Double>();
    var truths = new ArrayList<Boolean>();
    for (int fold = 0; fold < folds; fold++) {
      var trained =
          Trained.on(part(accepted, fold, folds, false), part(refused, fold, folds, false));
      for (var sample : part(accepted, fold, folds, true)) {
        margins.add(trained.margin(sample));
        truths.add(true);
      }
      for (var sample : part(refused, fold, folds, true)) {
        margins.add(trained.margin(sample));
        truths.add(false);
      }
    }
    var accepts = new boolean[truths.size()];
    for (int i = 0; i < accepts.length; i++) {
      accepts[i] = truths.get(i);
    }
    return Calibration.fit(margins.stream().mapToDouble(Double::doubleValue).toArray(), accepts);
  }

  /// Every `folds`th sample, or all others.
  private static List<Sample> part(List<Sample> samples, int fold, int folds, boolean held) {
    var part = new ArrayList<Sample>();
    for (int i = 0; i < samples.size(); i++) {
      if (i % folds == fold == held) {
        part.add(samples.get(i));
      }
    }
    return part;
  }

  /// One fitted model.
  private record Trained(Model model, Features features) {
    static Trained on(List<Sample> accepted, List<Sample> refused) {
      var samples = Stream.concat(accepted.stream(), refused.stream()).toList();
      var features = new Features(samples);
      var problem = new Problem();
      problem.l = samples.size();
      problem.n = features.count();
      problem.bias = 1;
      problem.x = samples.stream().map(features::of).toArray(Feature[][]::new);
      problem.y = new double[problem.l];
      for (int row = 0; row < problem.l; row++) {
        problem.y[row] = row < accepted.size() ? ACCEPTED : REFUSED;
      }
      var parameter = new Parameter(SolverType.L2R_LR, STRENGTH, PRECISE);
      parameter.setRandom(new Random(1));
      double half = problem.l / 2.0; // both sides weigh the same, however many decisions they have
      parameter.setWeights(
          new double[] {half / accepted.size(), half / refused.size()},
          new int[] {ACCEPTED, REFUSED});
      return new Trained(Linear.train(problem, parameter), features);
    }

    /// Above 0 for the accepted side.
    double margin(Sample sample) {
      var values = new double[1];
      Linear.predictValues(model, features.of(sample), values);
      return model.getLabels()[0] == ACCEPTED ? values[0] : -values[0];
    }
  }
}
