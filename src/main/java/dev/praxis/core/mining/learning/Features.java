package dev.praxis.core.mining.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Turns clues into numbers: what the quote means, how it is worded, and the facts about it. The
/// words and facts are those of the clues learned from; others say nothing.
///
/// Each of the three parts has a fixed length, so that a long quote weighs no more than a short
/// one.
final class Features {
  private static final double WORDING =
      1.5; // against 1 for the meaning; both tried on planted tags
  private static final double FACTS = 2;

  private final int dimensions;
  private final Map<String, Integer> places = new TreeMap<>(); // 1-based, after the meaning's

  /// What a clue says and means.
  record Sample(Clue clue, Embedding meaning) {}

  Features(List<Sample> learned) {
    dimensions = learned.getFirst().meaning().dimensions();
    for (var sample : learned) {
      Wording.shingles(sample.clue().text()).forEach(this::know);
      sample.clue().facts().forEach(this::know);
    }
  }

  private void know(String name) {
    places.putIfAbsent(name, dimensions + places.size() + 1);
  }

  /// One more than the highest place: the last is for what holds of every sample.
  int count() {
    return dimensions + places.size() + 1;
  }

  Feature[] of(Sample sample) {
    var features = new ArrayList<Feature>();
    for (int i = 0; i < dimensions; i++) {
      features.add(new FeatureNode(i + 1, sample.meaning().at(i)));
    }
    var numbers = new TreeMap<Integer, Double>();
    add(numbers, Wording.shingles(sample.clue().text()), WORDING);
    add(numbers, sample.clue().facts(), FACTS);
    numbers.forEach((place, value) -> features.add(new FeatureNode(place, value)));
    features.add(new FeatureNode(count(), 1));
    return features.toArray(Feature[]::new);
  }

  private void add(Map<Integer, Double> numbers, Collection<String> names, double length) {
    double each = length / Math.sqrt(Math.max(1, names.size()));
    names.stream()
        .map(places::get)
        .filter(Objects::nonNull)
        .forEach(place -> numbers.merge(place, each, Double::sum));
  }
}
