package dev.praxis.core.instructions;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which items of one list stand unchanged in another: a longest common subsequence by Myers ("An
/// O(ND) difference algorithm and its variations", 1986).
final class Matching {
  /// Above this many items in question Myers would take seconds; then only the common start and end
  /// count as unchanged.
  private static final int MOST_IN_QUESTION = 20_000;

  /// Two equal items, by their places.
  record Match(int before, int after) {}

  private Matching() {}

  /// In order.
  static List<Match> of(List<String> before, List<String> after) {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start && fromEnd(before, end).equals(fromEnd(after, end))) {
      end++;
    }
    var matches = new ArrayList<Match>();
    addRun(matches, 0, 0, start);
    var middle =
        between(
            before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    for (var match : middle) {
      matches.add(new Match(match.before() + start, match.after() + start));
    }
    addRun(matches, before.size() - end, after.size() - end, end);
    return matches;
  }

  /// Items that the other side does not have at all are left out before Myers runs, so that texts
  /// with nothing in common cost no more than reading them.
  private static List<Match> between(List<String> before, List<String> after) {
    var fromBefore = shared(before, new HashSet<>(after));
    var fromAfter = shared(after, new HashSet<>(before));
    if (fromBefore.size() + fromAfter.size() > MOST_IN_QUESTION) {
      return List.of();
    }
    var runs = new ArrayList<Match>();
    int b = 0;
    int a = 0;
    var changes =
        new MyersDiffWithLinearSpace<String>()
            .computeDiff(items(before, fromBefore), items(after, fromAfter), null);
    for (var change : changes) {
      addRun(runs, b, a, change.startOriginal - b);
      b = change.endOriginal;
      a = change.endRevised;
    }
    addRun(runs, b, a, fromBefore.size() - b);
    return runs.stream()
        .map(match -> new Match(fromBefore.get(match.before()), fromAfter.get(match.after())))
        .toList();
  }

  private static void addRun(List<Match> matches, int before, int after, int length) {
    for (int i = 0; i < length; i++) {
      matches.add(new Match(before + i, after + i));
    }
  }

  private static List<Integer> shared(List<String> items, Set<String> others) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < items.size(); i++) {
      if (others.contains(items.get(i))) {
        places.add(i);
      }
    }
    return places;
  }

  private static List<String> items(List<String> items, List<Integer> places) {
    return places.stream().map(items::get).toList();
  }

  private static String fromEnd(List<String> items, int back) {
    return items.get(items.size() - 1 - back);
  }
}
