package dev.praxis.core.rules;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A training split of which only the counts are known, and may grow.
public final class Counts implements TagSupport {
  private final Map<String, Integer> support = new TreeMap<>();

  public Counts seen(String tag, int times) {
    support.put(tag, times);
    return this;
  }

  @Override
  public List<TagCount> counts() {
    var counts = new ArrayList<TagCount>();
    support.forEach((tag, times) -> counts.add(count(tag, times)));
    counts.sort(Comparator.comparingInt(TagCount::support).reversed());
    return counts;
  }

  public MiningReport report() {
    return new MiningReport(16, 12, 6, 2, counts());
  }

  private static TagCount count(String tag, int times) {
    return new TagCount(
        tag, "", times, times, List.of("shop"), 1, null, null, List.of(), times >= 2, false);
  }
}
