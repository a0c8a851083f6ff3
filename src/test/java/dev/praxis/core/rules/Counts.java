package dev.praxis.core.rules;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCarriers;
import dev.praxis.core.mining.TagCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A training split of which only the counts are known, and may grow.
public final class Counts implements TagSupport {
  private final Map<String, TagCarriers> carriers = new TreeMap<>();

  /// Lineages are numbered from 1 for each tag, so that tags share them.
  public Counts seen(String tag, int times) {
    var lineages = LongStream.rangeClosed(1, times).boxed().collect(Collectors.toSet());
    carriers.put(tag, new TagCarriers(lineages, Set.of("shop")));
    return this;
  }

  @Override
  public Map<String, TagCarriers> carriers(Set<String> tags) {
    var asked = new TreeMap<>(carriers);
    asked.keySet().retainAll(tags);
    return asked;
  }

  public MiningReport report() {
    var counts = new ArrayList<TagCount>();
    carriers.forEach((tag, each) -> counts.add(count(tag, each.lineages().size())));
    counts.sort(Comparator.comparingInt(TagCount::support).reversed());
    return new MiningReport(16, 12, 6, 2, 0, counts);
  }

  private static TagCount count(String tag, int times) {
    return new TagCount(
        tag, "", times, times, List.of("shop"), 1, null, null, List.of(), times >= 2, false);
  }
}
