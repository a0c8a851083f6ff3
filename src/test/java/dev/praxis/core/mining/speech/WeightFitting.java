package dev.praxis.core.mining.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Fits the weights of a logistic sum to labelled messages, each the set of its sentences: a
/// message is as likely as its likeliest sentence. Weights are held near where they start, so that
/// what the messages do not show keeps what was judged by hand.
public final class WeightFitting {
  private static final int ROUNDS = 400;
  private static final double STEP = 0.2;
  private static final String BIAS = "bias";

  private final Map<String, Double> start;
  private final double hold;

  /// @param start where each weight starts and is held near
  /// @param hold how strongly, in messages a unit
  public WeightFitting(Map<String, Double> start, double hold) {
    this.start = Map.copyOf(start);
    this.hold = hold;
  }

  /// One message.
  ///
  /// @param sentences the features of each
  /// @param weight how many messages like it there are in the world
  public record Example(List<Set<String>> sentences, boolean positive, double weight) {}

  public Map<String, Double> fit(List<Example> examples) {
    var weights = new HashMap<>(start);
    var steepness = new HashMap<String, Double>();
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new HashMap<String, Double>();
      for (var example : examples) {
        addSlope(example, weights, slope);
      }
      step(weights, slope, steepness);
    }
    var rounded = new TreeMap<String, Double>();
    weights.forEach((name, weight) -> {
      if (Math.abs(weight) >= 0.05) {
        rounded.put(name, Math.round(weight * 100) / 100.0);
      }
    });
    return rounded;
  }

  /// Steps shrink with what a weight has moved already, so that common features do not swing.
  private void step(
      Map<String, Double> weights, Map<String, Double> slope, Map<String, Double> steepness) {
    var names = new HashSet<>(weights.keySet());
    names.addAll(slope.keySet());
    for (var name : names) {
      double now = weights.getOrDefault(name, 0.0);
      double pull = name.equals(BIAS) ? 0 : hold * (start.getOrDefault(name, 0.0) - now);
      double uphill = slope.getOrDefault(name, 0.0) + pull;
      double steep = steepness.merge(name, uphill * uphill, Double::sum);
      weights.put(name, now + STEP * uphill / Math.sqrt(steep + 1e-9));
    }
  }

  private static void addSlope(
      Example example, Map<String, Double> weights, Map<String, Double> slope) {
    Set<String> best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (var sentence : example.sentences()) {
      double sum = sum(sentence, weights);
      if (sum > most) {
        most = sum;
        best = sentence;
      }
    }
    if (best == null) {
      return;
    }
    double miss = example.weight() * ((example.positive() ? 1 : 0) - 1 / (1 + Math.exp(-most)));
    slope.merge(BIAS, miss, Double::sum);
    for (var feature : best) {
      slope.merge(feature, miss, Double::sum);
    }
  }

  private static double sum(Set<String> features, Map<String, Double> weights) {
    double sum = weights.getOrDefault(BIAS, 0.0);
    for (var feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  /// The features of a message's sentences, for those outside this package who fit.
  public static List<Set<String>> features(
      CorrectionReader reader, String message, Surroundings around) {
    return reader.features(message, around);
  }
}
