package dev.praxis.core.evaluation.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which held-out sessions begin with nearly the request of a training session: where they share a
/// run of 13 words, or four fifths of their runs of five. A run of 13 words that more than ten
/// training sessions begin with is a form that everybody fills in, and tells nothing.
///
/// Source: T. Brown et al., Language models are few-shot learners, arXiv 2005.14165 (2020),
/// appendix C, for 13-grams and for leaving out those found more than ten times; A. Broder, On the
/// resemblance and containment of documents (1997), for shingles.
final class PromptOverlap {
  private static final int LONG_RUN = 13;
  private static final double ALIKE = 0.8;
  private static final int A_FORM = 10;

  private final List<Prompt> heldOut = new ArrayList<>();
  private final Map<String, List<Integer>> byLongRun = new HashMap<>();
  private final Map<String, List<Integer>> byShortRun = new HashMap<>();
  private final Map<String, Integer> trained = new HashMap<>();
  private final Set<Integer> found = new HashSet<>();

  private record Prompt(String session, int shortRuns) {}

  /// A held-out session; all of them come first.
  void heldOut(String session, String prompt) {
    var words = Shingles.words(prompt);
    if (words.isEmpty()) {
      return;
    }
    int place = heldOut.size();
    var shortRuns = Shingles.runs(words, Shingles.LENGTH);
    heldOut.add(new Prompt(session, shortRuns.size()));
    shortRuns.forEach(run -> byShortRun.computeIfAbsent(run, _ -> new ArrayList<>()).add(place));
    Shingles.runs(words, LONG_RUN)
        .forEach(run -> byLongRun.computeIfAbsent(run, _ -> new ArrayList<>()).add(place));
  }

  /// A training session.
  void training(String session, String prompt) {
    var words = Shingles.words(prompt);
    for (var run : Shingles.runs(words, LONG_RUN)) {
      if (byLongRun.containsKey(run)) {
        trained.merge(run, 1, Integer::sum);
      }
    }
    var shortRuns = Shingles.runs(words, Shingles.LENGTH);
    var shared = new HashMap<Integer, Integer>();
    for (var run : shortRuns) {
      byShortRun.getOrDefault(run, List.of()).stream()
          .filter(place -> !found.contains(place))
          .forEach(place -> shared.merge(place, 1, Integer::sum));
    }
    shared.forEach((place, both) -> {
      int all = shortRuns.size() + heldOut.get(place).shortRuns() - both;
      if (both >= ALIKE * all) {
        found.add(place);
      }
    });
  }

  /// Keys of the held-out sessions found, in the order they came.
  List<String> alike() {
    var all = new HashSet<>(found);
    trained.forEach((run, sessions) -> {
      if (sessions <= A_FORM) {
        all.addAll(byLongRun.getOrDefault(run, List.of()));
      }
    });
    return all.stream().sorted().map(place -> heldOut.get(place).session()).toList();
  }
}
