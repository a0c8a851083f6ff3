package dev.praxis.core.mining.speech;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.similarity.Embedding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Two logistic sums over the log odds that the words of a message gave and the direction that its
/// meaning points to, with the weights of `speech/meaning.json`.
///
/// @param correction of a message: that it corrects the agent
/// @param rule of a message that corrects: that it says what to do from now on
public record MeaningModel(Head correction, Head rule) {

  /// One sum.
  ///
  /// @param words weight of the log odds that the words gave
  /// @param meaning one weight a dimension
  public record Head(double bias, double words, List<Double> meaning) {
    public Head {
      meaning = List.copyOf(meaning);
    }

    /// The log odds.
    ///
    /// @param byWords the log odds that the words gave
    double logit(double byWords, Embedding embedding) {
      if (meaning.size() != embedding.dimensions()) {
        throw new IllegalStateException(
            "weights of %d dimensions do not fit a meaning of %d"
                .formatted(meaning.size(), embedding.dimensions()));
      }
      double sum = bias + words * byWords;
      for (int i = 0; i < meaning.size(); i++) {
        sum += meaning.get(i) * embedding.at(i);
      }
      return sum;
    }
  }

  static MeaningModel shipped() {
    try (var json =
        Objects.requireNonNull(
            MeaningModel.class.getResourceAsStream("/speech/meaning.json"),
            "speech/meaning.json is missing")) {
      return new ObjectMapper().readValue(json, MeaningModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
