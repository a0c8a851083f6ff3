package dev.praxis.core.instructions.diff;

import dev.praxis.core.instructions.diff.Matching.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pairs of equal items that surely belong together: the longest run in order of those that either
/// list has once (the "patience diff" of Bram Cohen); where there are none, of those that both have
/// equally often, the first with the first and so on. Takes n log n steps whatever the lists are.
final class Anchors {
  private Anchors() {}

  /// In order, by the places in both lists; empty where nothing is sure.
  ///
  /// @param before numbers of the items from 0, equal ones of equal items
  static List<Match> of(int[] before, int[] after) {
    var unique = longest(pairs(before, after, 1));
    return unique.isEmpty() ? longest(pairs(before, after, Integer.MAX_VALUE)) : unique;
  }

  /// Pairs of the items that both lists have equally often, in the order of the first list.
  ///
  /// @param most how often they may have one
  private static List<Match> pairs(int[] before, int[] after, int most) {
    int kinds = 1 + Math.max(largest(before), largest(after));
    var inBefore = counts(before, kinds);
    var inAfter = counts(after, kinds);
    var next = new int[kinds]; // place of an item in the second list
    var following = new int[after.length]; // the place where the same item stands next
    for (int j = after.length - 1; j >= 0; j--) {
      following[j] = next[after[j]];
      next[after[j]] = j;
    }
    var pairs = new ArrayList<Match>();
    for (int i = 0; i < before.length; i++) {
      int item = before[i];
      if (inBefore[item] == inAfter[item] && inBefore[item] <= most) {
        pairs.add(new Match(i, next[item]));
        next[item] = following[next[item]];
      }
    }
    return pairs;
  }

  private static int largest(int[] items) {
    return Arrays.stream(items).max().orElse(0);
  }

  private static int[] counts(int[] items, int kinds) {
    var counts = new int[kinds];
    for (int item : items) {
      counts[item]++;
    }
    return counts;
  }

  /// The longest selection that is in order in the second list too: the longest increasing
  /// subsequence, by the piles of patience sorting.
  private static List<Match> longest(List<Match> pairs) {
    var top = new int[pairs.size()];
    var below = new int[pairs.size()];
    int piles = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int pile = pileFor(pairs, top, piles, pairs.get(i).after());
      below[i] = pile == 0 ? -1 : top[pile - 1];
      top[pile] = i;
      piles = Math.max(piles, pile + 1);
    }
    var longest = new ArrayList<Match>(piles);
    for (int i = piles == 0 ? -1 : top[piles - 1]; i >= 0; i = below[i]) {
      longest.add(pairs.get(i));
    }
    return longest.reversed();
  }

  /// The first pile whose top is not less.
  private static int pileFor(List<Match> pairs, int[] top, int piles, int after) {
    int from = 0;
    int to = piles;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (pairs.get(top[middle]).after() < after) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
