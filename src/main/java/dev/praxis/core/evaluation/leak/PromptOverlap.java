package dev.praxis.core.evaluation.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which held-out sessions begin with nearly the request of a training session: where they share a
/// run of 13 words, or four fifths of their runs of five.
///
/// Source: L. Gao et al., The Pile, arXiv 2101.00027 (2020), for 13-grams; A. Broder, On the
/// resemblance and containment of documents (1997), for shingles.
final class PromptOverlap {
  private static final int LONG_RUN = 13;
  private static final int SHORT_RUN = 5;
  private static final double ALIKE = 0.8;

  /// Shorter requests, such as to go on, are everybody's.
  private static final int FEWEST_WORDS = 8;

  /// What comes later hardly makes two requests the same.
  private static final int MOST_WORDS = 400;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Prompt> heldOut = new ArrayList<>();
  private final Map<String, List<Integer>> byLongRun = new HashMap<>();
  private final Map<String, List<Integer>> byShortRun = new HashMap<>();
  private final Set<Integer> found = new HashSet<>();

  private record Prompt(String session, int shortRuns) {}

  /// A held-out session; all of them come first.
  void heldOut(String session, String prompt) {
    var words = words(prompt);
    if (words.size() >= FEWEST_WORDS) {
      int place = heldOut.size();
      var shortRuns = runs(words, SHORT_RUN);
      heldOut.add(new Prompt(session, shortRuns.size()));
      shortRuns.forEach(run -> byShortRun.computeIfAbsent(run, _ -> new ArrayList<>()).add(place));
      runs(words, LONG_RUN)
          .forEach(run -> byLongRun.computeIfAbsent(run, _ -> new ArrayList<>()).add(place));
    }
  }

  /// A training session.
  void training(String session, String prompt) {
    var words = words(prompt);
    if (words.size() < FEWEST_WORDS) {
      return;
    }
    for (var run : runs(words, LONG_RUN)) {
      var alike = byLongRun.remove(run);
      if (alike != null) {
        found.addAll(alike);
      }
    }
    var shortRuns = runs(words, SHORT_RUN);
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
    return found.stream().sorted().map(place -> heldOut.get(place).session()).toList();
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  private static Set<String> runs(List<String> words, int length) {
    var runs = new HashSet<String>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + length)));
    }
    return runs;
  }
}
