package dev.praxis.core.mining.speech;

import dev.praxis.core.mining.speech.MeaningModel.Head;
import dev.praxis.core.similarity.Embedding;
import java.util.List;
import java.util.stream.DoubleStream;

/// Fits one sum of [MeaningModel]: logistic regression by Newton's steps, the weights of the
/// meaning held near 0 so that few messages do not bend them.
public final class MeaningFitting {
  private static final int STEPS = 12;
  private static final double HOLD_WORDS = 0.1;
  private static final double HOLD_BIAS = 0.001;
  private static final int BIAS = 0;
  private static final int WORDS = 1;
  private static final int MEANING = 2;

  private MeaningFitting() {}

  /// One message.
  ///
  /// @param byWords the log odds that its words gave
  /// @param weight how many messages like it there are in the world
  public record Example(double byWords, Embedding meaning, boolean positive, double weight) {
    private double[] row() {
      var row = new double[MEANING + meaning.dimensions()];
      row[BIAS] = 1;
      row[WORDS] = byWords;
      for (int i = 0; i < meaning.dimensions(); i++) {
        row[MEANING + i] = meaning.at(i);
      }
      return row;
    }
  }

  /// The weights that make the examples likeliest.
  ///
  /// @param hold how strongly the weights of the meaning are held near 0
  public static Head fit(List<Example> examples, double hold) {
    var rows = examples.stream().map(Example::row).toList();
    int size = rows.getFirst().length;
    var weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      var uphill = new double[size];
      var curve = new double[size][size];
      for (int i = 0; i < size; i++) {
        double held = i == BIAS ? HOLD_BIAS : i == WORDS ? HOLD_WORDS : hold;
        uphill[i] = -held * weights[i];
        curve[i][i] = held;
      }
      for (int i = 0; i < rows.size(); i++) {
        add(examples.get(i), rows.get(i), weights, uphill, curve);
      }
      solve(curve, uphill);
      for (int i = 0; i < size; i++) {
        weights[i] += uphill[i];
      }
    }
    return new Head(
        rounded(weights[BIAS]),
        rounded(weights[WORDS]),
        DoubleStream.of(weights).skip(MEANING).map(MeaningFitting::rounded).boxed().toList());
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1_000) / 1_000.0;
  }

  private static void add(
      Example example, double[] row, double[] weights, double[] uphill, double[][] curve) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    double chance = 1 / (1 + Math.exp(-sum));
    double miss = example.weight() * ((example.positive() ? 1 : 0) - chance);
    double bend = example.weight() * chance * (1 - chance);
    for (int i = 0; i < row.length; i++) {
      uphill[i] += miss * row[i];
      for (int j = 0; j <= i; j++) {
        curve[i][j] += bend * row[i] * row[j];
      }
    }
  }

  /// Solves a symmetric system of which the lower half is given, by Cholesky's decomposition; the
  /// solution takes the place of the right side.
  private static void solve(double[][] lower, double[] side) {
    int size = side.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        side[i] -= lower[i][k] * side[k];
      }
      side[i] /= lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        side[i] -= lower[k][i] * side[k];
      }
      side[i] /= lower[i][i];
    }
  }
}
