package dev.praxis.core.mining.speech;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Turns features of a sentence into chances: two logistic sums over the same features, with the
/// weights of `speech/weights.json`. Each weight can be read as what it adds to the log odds.
final class CorrectionModel {
  private static final String BIAS = "bias";

  private final Map<String, Map<String, Double>> weights;

  CorrectionModel(Map<String, Map<String, Double>> weights) {
    this.weights = Map.copyOf(weights);
  }

  static CorrectionModel shipped() {
    try (var json =
        Objects.requireNonNull(
            CorrectionModel.class.getResourceAsStream("/speech/weights.json"),
            "speech/weights.json is missing")) {
      return new CorrectionModel(new ObjectMapper().readValue(json, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The chance that a sentence corrects the agent.
  double corrects(Set<String> features) {
    return chance("correction", features);
  }

  /// The chance that a sentence which corrects the agent also says what to do from now on.
  double carriesRule(Set<String> features) {
    return chance("rule", features);
  }

  private double chance(String head, Set<String> features) {
    var weight = Objects.requireNonNull(weights.get(head), head);
    double sum = weight.getOrDefault(BIAS, 0.0);
    for (var feature : features) {
      sum += weight.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
