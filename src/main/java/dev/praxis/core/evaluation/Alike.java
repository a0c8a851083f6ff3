package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.SplitStore.Placed;
import dev.praxis.core.evaluation.leak.Shingles;
import dev.praxis.core.session.SplitRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lineages whose first request and tool calls are nearly the same: the same task given twice. They
/// share no history, yet one on each side would tell the rules what is coming.
final class Alike {
  private static final double ALIKE = 0.8;

  /// What so many lineages begin with is a form, not a task.
  private static final int A_FORM = 10;

  private final int[] leader;

  private Alike(int size) {
    leader = new int[size];
    for (int i = 0; i < size; i++) {
      leader[i] = i;
    }
  }

  /// Every lineage in exactly one group, most of them alone in theirs.
  static Collection<List<Placed>> groups(Handle handle, List<Placed> lineages) {
    var beginnings = BeginningStore.byLineage(handle);
    var shingles =
        lineages.stream().map(placed -> hashes(beginnings.getOrDefault(placed.id(), ""))).toList();
    var alike = new Alike(lineages.size());
    alike.join(shingles);
    Map<Integer, List<Placed>> groups = new LinkedHashMap<>();
    for (int i = 0; i < lineages.size(); i++) {
      groups.computeIfAbsent(alike.leader(i), _ -> new ArrayList<>()).add(lineages.get(i));
    }
    return groups.values();
  }

  /// A group as one lineage.
  static SplitRule.Lineage together(List<Placed> group) {
    var projects = new TreeSet<String>();
    group.forEach(placed -> projects.addAll(placed.lineage().projects()));
    return new SplitRule.Lineage(
        group.getFirst().lineage().key(),
        earliest(group.stream().map(placed -> placed.lineage().firstEvent())),
        latest(group.stream().map(placed -> placed.lineage().lastEvent())),
        projects);
  }

  private static @Nullable Instant earliest(Stream<@Nullable Instant> times) {
    return times.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  private static @Nullable Instant latest(Stream<@Nullable Instant> times) {
    return times.filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
  }

  /// Most runs of words stand in one lineage only: those are counted, and never looked up.
  private void join(List<long[]> shingles) {
    var carriers = shared(shingles);
    int[] sizes = new int[shingles.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] =
          (int)
              Arrays.stream(shingles.get(i))
                  .filter(shingle -> !carriers.forms().contains(shingle))
                  .count();
    }
    for (int i = 0; i < sizes.length; i++) {
      var both = new HashMap<Integer, Integer>();
      for (long shingle : shingles.get(i)) {
        for (int other : carriers.of().getOrDefault(shingle, List.of())) {
          if (other > i) {
            both.merge(other, 1, Integer::sum);
          }
        }
      }
      for (var entry : both.entrySet()) {
        int all = sizes[i] + sizes[entry.getKey()] - entry.getValue();
        if (entry.getValue() >= ALIKE * all) {
          leader[leader(entry.getKey())] = leader(i);
        }
      }
    }
  }

  /// Runs of words that several lineages begin with.
  ///
  /// @param forms those that so many do that they tell nothing
  private record Carriers(Map<Long, List<Integer>> of, Set<Long> forms) {}

  private static Carriers shared(List<long[]> shingles) {
    long[] sorted = shingles.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    var several = new HashMap<Long, List<Integer>>();
    var forms = new HashSet<Long>();
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      if (to - from > A_FORM) {
        forms.add(sorted[from]);
      } else if (to - from > 1) {
        several.put(sorted[from], new ArrayList<>());
      }
    }
    for (int i = 0; i < shingles.size(); i++) {
      for (long shingle : shingles.get(i)) {
        var carriers = several.get(shingle);
        if (carriers != null) {
          carriers.add(i);
        }
      }
    }
    return new Carriers(several, forms);
  }

  /// By 64 bits each: ten thousand beginnings must find room.
  private static long[] hashes(String beginning) {
    return Shingles.of(beginning).stream().mapToLong(Alike::hash).distinct().toArray();
  }

  /// FNV-1a.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private int leader(int of) {
    int top = of;
    while (leader[top] != top) {
      top = leader[top];
    }
    return top;
  }
}
