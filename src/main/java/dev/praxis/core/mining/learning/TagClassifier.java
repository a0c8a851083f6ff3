package dev.praxis.core.mining.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.praxis.core.similarity.Embedding;
import java.util.List;
import java.util.Random;

/// How sure one may be that a piece of evidence shows a tag, learned from what the curator accepted
/// and refused as that tag. It proposes and orders; it never decides.
///
/// L2-regularised logistic regression over the embedding of the quote (liblinear; Fan et al. 2008),
/// so that its score is a chance, before which both answers were equally likely.
public final class TagClassifier {
  /// Fewer decisions of either kind teach nothing that similarity does not tell.
  public static final int LEAST_OF_EACH = 3;

  private static final int ACCEPTED = 1;
  private static final int REFUSED = -1;
  private static final double STRENGTH = 4; // C: chosen by cross-validation on decided evidence
  private static final double PRECISE = 1e-4;

  private final Model model;
  private final int acceptedPlace;

  static {
    Linear.disableDebugOutput(); // it would go to standard output
  }

  private TagClassifier(Model model) {
    this.model = model;
    acceptedPlace = model.getLabels()[0] == ACCEPTED ? 0 : 1;
  }

  /// Whether there is enough to learn from.
  public static boolean canLearn(int accepted, int refused) {
    return accepted >= LEAST_OF_EACH && refused >= LEAST_OF_EACH;
  }

  /// Learns anew. The same decisions give the same classifier.
  ///
  /// @throws IllegalArgumentException where there is not enough to learn from
  public static TagClassifier learn(List<Embedding> accepted, List<Embedding> refused) {
    if (!canLearn(accepted.size(), refused.size())) {
      throw new IllegalArgumentException(
          "%d accepted and %d refused pieces are too few"
              .formatted(accepted.size(), refused.size()));
    }
    var problem = new Problem();
    problem.l = accepted.size() + refused.size();
    problem.n = accepted.getFirst().dimensions() + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    int row = 0;
    for (var each : accepted) {
      problem.x[row] = features(each);
      problem.y[row++] = ACCEPTED;
    }
    for (var each : refused) {
      problem.x[row] = features(each);
      problem.y[row++] = REFUSED;
    }
    var parameter = new Parameter(SolverType.L2R_LR, STRENGTH, PRECISE);
    parameter.setRandom(new Random(1));
    double half = problem.l / 2.0; // both sides weigh the same, however many decisions they have
    parameter.setWeights(
        new double[] {half / accepted.size(), half / refused.size()},
        new int[] {ACCEPTED, REFUSED});
    return new TagClassifier(Linear.train(problem, parameter));
  }

  /// The chance that the curator would accept it, 0 to 1.
  public double score(Embedding evidence) {
    var chances = new double[2];
    Linear.predictProbability(model, features(evidence), chances);
    return chances[acceptedPlace];
  }

  private static Feature[] features(Embedding embedding) {
    var features = new Feature[embedding.dimensions() + 1];
    for (int i = 0; i < embedding.dimensions(); i++) {
      features[i] = new FeatureNode(i + 1, embedding.at(i));
    }
    features[embedding.dimensions()] = new FeatureNode(embedding.dimensions() + 1, 1);
    return features;
  }
}
