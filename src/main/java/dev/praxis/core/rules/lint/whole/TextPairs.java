package dev.praxis.core.rules.lint.whole;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.line.LineLint;
import dev.praxis.core.rules.lint.pair.PairReader;
import dev.praxis.core.rules.lint.pair.Pairs;
import dev.praxis.core.rules.lint.pair.ReadLine;
import dev.praxis.core.rules.lint.pair.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Texts and how they stand to each other. A text that comes is compared with those that may have
/// to do with it, found by an index.
final class TextPairs {

  /// A text and the files it holds for.
  record Key(String text, Set<String> paths) {}

  record Pair(Key one, Key other, Relation relation) {}

  private static final class Entry {
    final ReadLine read;
    final Map<Key, Pair> pairs = new LinkedHashMap<>();
    @Nullable List<Finding> own;

    Entry(ReadLine read) {
      this.read = read;
    }
  }

  private final PairReader reader = new PairReader();
  private final LineLint lint = new LineLint();
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Set<Key>> index = new HashMap<>();

  /// Forgets all other texts, and reads and compares those that are new.
  void keepOnly(Set<Key> wanted) {
    var gone = new ArrayList<>(entries.keySet());
    gone.removeAll(wanted);
    gone.forEach(this::forget);
    wanted.stream().filter(key -> !entries.containsKey(key)).forEach(this::add);
  }

  List<Finding> own(Key key) {
    var entry = entry(key);
    if (entry.own == null) {
      entry.own = lint.findings(key.text(), entry.read.reading());
    }
    return entry.own;
  }

  /// Every two texts of which there is something to say, each pair once.
  List<Pair> related() {
    return entries.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().pairs.values().stream()
                .filter(pair -> pair.one().equals(entry.getKey())))
        .toList();
  }

  Collection<Key> keys() {
    return entries.keySet();
  }

  private Entry entry(Key key) {
    var entry = entries.get(key);
    if (entry == null) {
      throw new IllegalStateException("never read: " + key);
    }
    return entry;
  }

  private void add(Key key) {
    var entry = new Entry(reader.read(key.text(), key.paths()));
    var near = new LinkedHashSet<Key>();
    entry.read.kinship().sought().forEach(each -> near.addAll(index.getOrDefault(each, Set.of())));
    for (var other : near) {
      var known = entry(other);
      Pairs.compare(entry.read, known.read)
          .ifPresent(relation -> {
            var pair = new Pair(key, other, relation);
            entry.pairs.put(other, pair);
            known.pairs.put(key, pair);
          });
    }
    entries.put(key, entry);
    entry
        .read
        .kinship()
        .carried()
        .forEach(each -> index.computeIfAbsent(each, _ -> new LinkedHashSet<>()).add(key));
  }

  private void forget(Key key) {
    var entry = entry(key);
    entries.remove(key);
    entry.read.kinship().carried().forEach(each -> unlist(each, key));
    entry.pairs.keySet().forEach(other -> entry(other).pairs.remove(key));
  }

  private void unlist(String each, Key key) {
    var listed = index.getOrDefault(each, new HashSet<>());
    listed.remove(key);
    if (listed.isEmpty()) {
      index.remove(each);
    }
  }
}
