package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.learning.Features.Sample;
import dev.praxis.core.mining.learning.TaughtStore.Taught;
import dev.praxis.core.similarity.Embedding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What one tag is learned from: a lesson with the meaning of its words.
record Samples(List<Sample> accepted, List<Sample> refused) {
  /// As many of every other tag teach what a tag is not.
  static final int OF_OTHERS = 10;

  /// @param meanings by text; clues without one are left out
  static Samples of(Taught lesson, Map<String, Embedding> meanings) {
    return new Samples(known(lesson.accepted(), meanings), known(lesson.refused(), meanings));
  }

  private static List<Sample> known(Collection<Clue> clues, Map<String, Embedding> meanings) {
    return clues.stream()
        .flatMap(clue -> {
          var meaning = meanings.get(clue.text());
          return meaning == null ? Stream.<Sample>empty() : Stream.of(new Sample(clue, meaning));
        })
        .toList();
  }
}
