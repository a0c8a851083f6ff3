package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.learning.Features.Sample;
import dev.praxis.core.similarity.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A tag whose truth is known: which pieces show it and which do not. Teaches ten of each, and
/// tells how what learned from them ranks the rest.
///
/// @param shows pieces that show the tag; `not` the others; no two of them nearly the same
record PlantedTag(String name, List<Sample> shows, List<Sample> not) {
  static final int TAUGHT = 10;
  private static final int SEEDS = 10;

  /// A chance that was told, and the truth.
  record Told(double chance, boolean shows) {}

  /// One way to rank: learns from accepted and refused pieces.
  @FunctionalInterface
  interface Teaching {
    ToDoubleFunction<Sample> learn(List<Sample> accepted, List<Sample> refused);
  }

  /// What is said with each seed.
  List<List<Told>> told(Teaching teaching) {
    return IntStream.range(0, SEEDS).mapToObj(seed -> told(teaching, seed)).toList();
  }

  /// What is said of all pieces that were not taught.
  private List<Told> told(Teaching teaching, int seed) {
    var yes = drawn(shows, seed);
    var no = drawn(not, seed);
    var learned = teaching.learn(yes.subList(0, TAUGHT), no.subList(0, TAUGHT));
    var told = new ArrayList<Told>();
    yes.subList(TAUGHT, yes.size())
        .forEach(each -> told.add(new Told(learned.applyAsDouble(each), true)));
    no.subList(TAUGHT, no.size())
        .forEach(each -> told.add(new Told(learned.applyAsDouble(each), false)));
    return told;
  }

  private static List<Sample> drawn(List<Sample> all, int seed) {
    var drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(seed));
    return drawn;
  }

  /// The share of pairs, one that shows the tag and one that does not, in which the first stands
  /// higher; half of the ties (Mann and Whitney, 1947).
  static double area(List<Told> told) {
    double above = 0;
    long pairs = 0;
    for (var yes : told) {
      for (var no : told) {
        if (yes.shows() && !no.shows()) {
          pairs++;
          above += yes.chance() > no.chance() ? 1 : yes.chance() == no.chance() ? 0.5 : 0;
        }
      }
    }
    return above / pairs;
  }

  static Teaching classifier() {
    return (accepted, refused) -> TagClassifier.learn(accepted, refused)::score;
  }

  /// The greatest cosine to an accepted piece.
  static Teaching cosine() {
    return (accepted, _) ->
        sample ->
            accepted.stream()
                .mapToDouble(each -> each.meaning().similarity(sample.meaning()))
                .max()
                .orElseThrow();
  }

  /// The greatest share of words and word pairs in common with an accepted piece.
  static Teaching wordOverlap() {
    return (accepted, _) ->
        sample -> accepted.stream().mapToDouble(each -> overlap(each, sample)).max().orElseThrow();
  }

  private static double overlap(Sample one, Sample other) {
    var words = Wording.shingles(one.clue().text());
    var common = new HashSet<>(words);
    common.retainAll(Wording.shingles(other.clue().text()));
    var all = new HashSet<>(words);
    all.addAll(Wording.shingles(other.clue().text()));
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }
}
