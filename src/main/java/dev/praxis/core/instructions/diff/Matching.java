package dev.praxis.core.instructions.diff;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which items of one list stand unchanged in another: a longest common subsequence by Myers ("An
/// O(ND) difference algorithm and its variations", 1986); of long lists one that holds their
/// [Anchors], and between these a longest one.
final class Matching {
  /// Up to this many items in question Myers takes no time worth saving.
  private static final int FEW = 2_000;

  /// Above this many items in question Myers would take seconds; where they have no anchors either,
  /// only the common start and end count as unchanged.
  private static final int MOST_IN_QUESTION = 20_000;

  /// How often what stands between anchors is searched for anchors of its own.
  private static final int MOST_LEVELS = 12;

  /// Two equal items, by their places.
  record Match(int before, int after) {}

  private final int[] before;
  private final int[] after;
  private final List<Match> matches = new ArrayList<>();

  private Matching(int[] before, int[] after) {
    this.before = before;
    this.after = after;
  }

  /// In order.
  static List<Match> of(List<String> before, List<String> after) {
    var numbers = HashMap.<String, Integer>newHashMap(before.size() + after.size());
    var matching = new Matching(numbered(before, numbers), numbered(after, numbers));
    matching.match(new Stretch(0, before.size(), 0, after.size()), MOST_LEVELS);
    return matching.matches;
  }

  /// Equal items have equal numbers.
  private static int[] numbered(List<String> items, Map<String, Integer> numbers) {
    var numbered = new int[items.size()];
    int place = 0;
    for (var item : items) {
      int fresh = numbers.size();
      var known = numbers.putIfAbsent(item, fresh);
      numbered[place++] = known == null ? fresh : known;
    }
    return numbered;
  }

  /// A stretch of each list; the ends do not belong to it.
  private record Stretch(int before, int beforeEnd, int after, int afterEnd) {
    int least() {
      return Math.min(beforeEnd - before, afterEnd - after);
    }
  }

  private void match(Stretch stretch, int levels) {
    int start = 0;
    while (start < stretch.least()
        && before[stretch.before() + start] == after[stretch.after() + start]) {
      start++;
    }
    int end = 0;
    while (end < stretch.least() - start
        && before[stretch.beforeEnd() - 1 - end] == after[stretch.afterEnd() - 1 - end]) {
      end++;
    }
    addRun(stretch.before(), stretch.after(), start);
    matchMiddle(
        new Stretch(
            stretch.before() + start,
            stretch.beforeEnd() - end,
            stretch.after() + start,
            stretch.afterEnd() - end),
        levels);
    addRun(stretch.beforeEnd() - end, stretch.afterEnd() - end, end);
  }

  /// Items that the other side does not have at all are left out first, so that texts with nothing
  /// in common cost no more than reading them.
  private void matchMiddle(Stretch middle, int levels) {
    if (middle.least() == 0) {
      return;
    }
    var fromBefore = shared(before, middle.before(), middle.beforeEnd(), itemsOfAfter(middle));
    var fromAfter = shared(after, middle.after(), middle.afterEnd(), itemsOfBefore(middle));
    int inQuestion = fromBefore.length + fromAfter.length;
    var anchors =
        inQuestion > FEW && levels > 0
            ? Anchors.of(items(before, fromBefore), items(after, fromAfter))
            : List.<Match>of();
    if (anchors.isEmpty()) {
      if (inQuestion <= MOST_IN_QUESTION) {
        addLongest(fromBefore, fromAfter);
      }
      return;
    }
    int b = middle.before();
    int a = middle.after();
    for (var anchor : anchors) {
      int nextBefore = fromBefore[anchor.before()];
      int nextAfter = fromAfter[anchor.after()];
      match(new Stretch(b, nextBefore, a, nextAfter), levels - 1);
      addRun(nextBefore, nextAfter, 1);
      b = nextBefore + 1;
      a = nextAfter + 1;
    }
    match(new Stretch(b, middle.beforeEnd(), a, middle.afterEnd()), levels - 1);
  }

  private void addLongest(int[] fromBefore, int[] fromAfter) {
    int b = 0;
    int a = 0;
    var changes =
        new MyersDiffWithLinearSpace<Integer>()
            .computeDiff(boxed(before, fromBefore), boxed(after, fromAfter), null);
    for (var change : changes) {
      addMatches(fromBefore, b, fromAfter, a, change.startOriginal - b);
      b = change.endOriginal;
      a = change.endRevised;
    }
    addMatches(fromBefore, b, fromAfter, a, fromBefore.length - b);
  }

  private void addMatches(int[] fromBefore, int b, int[] fromAfter, int a, int length) {
    for (int i = 0; i < length; i++) {
      addRun(fromBefore[b + i], fromAfter[a + i], 1);
    }
  }

  private void addRun(int b, int a, int length) {
    for (int i = 0; i < length; i++) {
      matches.add(new Match(b + i, a + i));
    }
  }

  private BitSet itemsOfBefore(Stretch stretch) {
    return set(before, stretch.before(), stretch.beforeEnd());
  }

  private BitSet itemsOfAfter(Stretch stretch) {
    return set(after, stretch.after(), stretch.afterEnd());
  }

  private static BitSet set(int[] items, int from, int to) {
    var set = new BitSet();
    for (int i = from; i < to; i++) {
      set.set(items[i]);
    }
    return set;
  }

  private static int[] shared(int[] items, int from, int to, BitSet others) {
    var places = new int[to - from];
    int found = 0;
    for (int i = from; i < to; i++) {
      if (others.get(items[i])) {
        places[found++] = i;
      }
    }
    return Arrays.copyOf(places, found);
  }

  private static int[] items(int[] items, int[] places) {
    var chosen = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      chosen[i] = items[places[i]];
    }
    return chosen;
  }

  private static List<Integer> boxed(int[] items, int[] places) {
    var chosen = new ArrayList<Integer>(places.length);
    for (int place : places) {
      chosen.add(items[place]);
    }
    return chosen;
  }
}
