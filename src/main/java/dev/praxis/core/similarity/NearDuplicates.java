package dev.praxis.core.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts texts together that say nearly the same in nearly the same words, so that a curator decides
/// once. Two texts are alike where at least half of their words and word pairs are the same
/// (Jaccard); a text joins a group only where it is not unlike any member of it, for chains of
/// likeness lead far away.
///
/// Pairs are found by prefix filtering (Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity
/// Search, 2007): exact, and without comparing every text with every other.
public final class NearDuplicates {
  private static final double ALIKE = 0.5;
  private static final double NOT_UNLIKE = 0.35;

  private final int[][] texts;
  private final Map<Integer, List<Integer>> byToken = new HashMap<>();
  private final List<List<Integer>> groups = new ArrayList<>(); // of places in texts
  private final Map<Integer, Integer> groupOf = new HashMap<>();

  private NearDuplicates(int[][] texts) {
    this.texts = texts;
  }

  /// Groups of places in the list, each in order; groups in the order of their first members. Each
  /// place is in exactly one.
  public static List<List<Integer>> groups(List<String> texts) {
    var places = new HashMap<List<Integer>, List<Integer>>(); // the same wording needs one look
    var distinct = new ArrayList<int[]>();
    var members = new ArrayList<List<Integer>>();
    int[][] worded = rarestFirst(texts);
    for (int i = 0; i < worded.length; i++) {
      var wording = Arrays.stream(worded[i]).boxed().toList();
      var known = places.get(wording);
      if (known == null) {
        known = new ArrayList<>();
        places.put(wording, known);
        distinct.add(worded[i]);
        members.add(known);
      }
      known.add(i);
    }
    var grouping = new NearDuplicates(distinct.toArray(int[][]::new));
    grouping.group();
    return grouping.groups.stream()
        .map(
            group -> group.stream().flatMap(place -> members.get(place).stream()).sorted().toList())
        .toList();
  }

  /// Each text as numbers of its shingles, rare ones before frequent ones, equal order everywhere.
  private static int[][] rarestFirst(List<String> texts) {
    var shingles = texts.stream().map(Wording::shinglesWithin).toList();
    var frequency = new HashMap<String, Integer>();
    shingles.forEach(each -> each.forEach(one -> frequency.merge(one, 1, Integer::sum)));
    var ordered = new ArrayList<>(frequency.entrySet());
    ordered.sort(
        Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    var number = new HashMap<String, Integer>();
    ordered.forEach(shingle -> number.put(shingle.getKey(), number.size()));
    return shingles.stream()
        .map(each -> each.stream().mapToInt(number::get).sorted().toArray())
        .toArray(int[][]::new);
  }

  private void group() {
    for (int text = 0; text < texts.length; text++) {
      var joined = bestGroup(text);
      groups.get(joined).add(text);
      groupOf.put(text, joined);
      for (int i = 0; i < prefix(texts[text].length); i++) {
        byToken.computeIfAbsent(texts[text][i], _ -> new ArrayList<>()).add(text);
      }
    }
  }

  /// The group with the most alike member that has no unlike one; a new one where there is none.
  private int bestGroup(int text) {
    var bestOfGroup = new HashMap<Integer, Double>();
    var seen = new BitSet(text);
    for (int i = 0; i < prefix(texts[text].length); i++) {
      for (int other : byToken.getOrDefault(texts[text][i], List.of())) {
        if (!seen.get(other)) {
          seen.set(other);
          double alike = jaccard(texts[text], texts[other]);
          if (alike >= ALIKE) {
            bestOfGroup.merge(groupOf.get(other), alike, Math::max);
          }
        }
      }
    }
    return bestOfGroup.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(group -> fits(text, group))
        .findFirst()
        .orElseGet(() -> {
          groups.add(new ArrayList<>());
          return groups.size() - 1;
        });
  }

  private boolean fits(int text, int group) {
    return groups.get(group).stream()
        .allMatch(member -> jaccard(texts[text], texts[member]) >= NOT_UNLIKE);
  }

  /// How many of the rarest shingles two alike texts must share at least one of.
  private static int prefix(int length) {
    return length == 0 ? 0 : length - (int) Math.ceil(ALIKE * length) + 1;
  }

  private static double jaccard(int[] one, int[] other) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        same++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = one.length + other.length - same;
    return all == 0 ? 1 : (double) same / all;
  }
}
