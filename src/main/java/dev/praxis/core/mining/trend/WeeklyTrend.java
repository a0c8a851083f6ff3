package dev.praxis.core.mining.trend;

import dev.praxis.core.mining.trend.WeekStore.Began;
import dev.praxis.core.mining.trend.WeekStore.Carrier;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The share of lineages that carry each tag, by the week in which they began. The lineage is the
/// unit, as it is for support: a week of many resumed sessions counts no failure twice.
public final class WeeklyTrend {
  private static final int WEEKS = 12;

  private final Database database;

  public WeeklyTrend(Database database) {
    this.database = database;
  }

  /// The twelve weeks up to the newest in which a lineage of the training split began, oldest
  /// first; the tag with most carriers first. Tags without any in these weeks are left out.
  public Map<String, List<TagWeek>> byTag() {
    return database.read(handle -> {
      var began = WeekStore.began(handle);
      return byTag(began, WeekStore.carriers(handle));
    });
  }

  private static Map<String, List<TagWeek>> byTag(List<Began> began, List<Carrier> carriers) {
    long newest = began.stream().mapToLong(Began::week).max().orElse(0);
    var weekOf =
        began.stream()
            .filter(each -> each.week() > newest - WEEKS)
            .collect(Collectors.toMap(Began::lineage, Began::week));
    var inWeek =
        weekOf.values().stream().collect(Collectors.groupingBy(w -> w, Collectors.counting()));
    var found = new HashMap<String, Map<Long, Seen>>();
    for (var each : carriers) {
      var week = weekOf.get(each.lineage());
      if (week != null) {
        found
            .computeIfAbsent(each.tag(), _ -> new HashMap<>())
            .computeIfAbsent(week, _ -> new Seen(new HashSet<>(), new HashSet<>()))
            .add(each);
      }
    }
    var trends = new LinkedHashMap<String, List<TagWeek>>();
    found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Map<Long, Seen>>comparingByValue(
                    (one, other) -> Integer.compare(all(other), all(one)))
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry ->
            trends.put(
                entry.getKey(),
                LongStream.rangeClosed(newest - WEEKS + 1, newest)
                    .mapToObj(week ->
                        week(week, inWeek.getOrDefault(week, 0L), entry.getValue().get(week)))
                    .toList()));
    return trends;
  }

  private static int all(Map<Long, Seen> weeks) {
    return weeks.values().stream().mapToInt(seen -> seen.lineages().size()).sum();
  }

  private static TagWeek week(long week, long began, @Nullable Seen seen) {
    var monday = LocalDate.ofEpochDay(WeekStore.firstDay(week));
    return seen == null
        ? new TagWeek(monday, (int) began, 0, Set.of())
        : new TagWeek(monday, (int) began, seen.lineages().size(), seen.sessions());
  }

  private record Seen(Set<Long> lineages, Set<SessionId> sessions) {
    void add(Carrier carrier) {
      lineages.add(carrier.lineage());
      sessions.add(carrier.session());
    }
  }
}
