package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.SplitStore.Placed;
import dev.praxis.core.evaluation.leak.Shingles;
import dev.praxis.core.session.SplitRule;
import java.time.Instant;
import java.util.ArrayList;
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
        lineages.stream()
            .map(placed -> Shingles.of(beginnings.getOrDefault(placed.id(), "")))
            .toList();
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

  private void join(List<Set<String>> shingles) {
    var carriers = new HashMap<String, List<Integer>>();
    for (int i = 0; i < shingles.size(); i++) {
      for (var shingle : shingles.get(i)) {
        carriers.computeIfAbsent(shingle, _ -> new ArrayList<>()).add(i);
      }
    }
    var own = new ArrayList<Set<String>>();
    for (var all : shingles) {
      var told = new HashSet<>(all);
      told.removeIf(shingle -> carriers.getOrDefault(shingle, List.of()).size() > A_FORM);
      own.add(told);
    }
    for (int i = 0; i < own.size(); i++) {
      var shared = new HashMap<Integer, Integer>();
      for (var shingle : own.get(i)) {
        for (int other : carriers.getOrDefault(shingle, List.of())) {
          if (other > i) {
            shared.merge(other, 1, Integer::sum);
          }
        }
      }
      for (var entry : shared.entrySet()) {
        int both = entry.getValue();
        int all = own.get(i).size() + own.get(entry.getKey()).size() - both;
        if (both >= ALIKE * all) {
          leader[leader(entry.getKey())] = leader(i);
        }
      }
    }
  }

  private int leader(int of) {
    int top = of;
    while (leader[top] != top) {
      top = leader[top];
    }
    return top;
  }
}
