package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.learning.Features.Sample;
import dev.praxis.core.mining.learning.Suggestion.Source;
import java.util.List;
import java.util.stream.Stream;

/// Tells how well one tag fits a piece of evidence.
@FunctionalInterface
interface TagJudge {
  Suggestion judge(Sample evidence);

  /// By a classifier.
  ///
  /// @param others confirmed as other tags
  static TagJudge learned(String tag, Samples own, List<Sample> others) {
    var refused = Stream.concat(own.refused().stream(), others.stream()).toList();
    var classifier = TagClassifier.learn(own.accepted(), refused);
    var because = "learned from %d that show it".formatted(own.accepted().size());
    return evidence -> new Suggestion(tag, classifier.score(evidence), Source.DECISIONS, because);
  }

  /// By the nearest example, as far as no counterexample is nearer.
  static TagJudge like(String tag, Samples own) {
    return evidence -> {
      double like = nearest(evidence, own.accepted());
      boolean nearer = like >= nearest(evidence, own.refused());
      return new Suggestion(
          tag, nearer ? Math.max(0, like) : 0, Source.LIKENESS, "like an example of it");
    };
  }

  private static double nearest(Sample evidence, List<Sample> others) {
    return others.stream()
        .mapToDouble(other -> evidence.meaning().similarity(other.meaning()))
        .max()
        .orElse(-1);
  }
}
