package dev.praxis.core.mining;

import dev.praxis.core.mining.counting.TagTally;
import dev.praxis.core.mining.counting.Tally;
import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells what was counted of failure tags in the training split, and who carries them.
final class TagStore {
  private static final int WEEKS = 12;
  private static final String THRESHOLD = "mining.threshold";

  private TagStore() {}

  static MiningReport report(Handle handle, Tally tally, int threshold, Taxonomy taxonomy) {
    var own = words(handle, "SELECT tag, sentence FROM failure_tag");
    var ruled =
        Set.copyOf(handle.createQuery("SELECT tag FROM rule_tag").mapTo(String.class).list());
    var counts = new ArrayList<TagCount>();
    tally.each((tag, counted) ->
        counts.add(
            count(
                tag,
                counted,
                taxonomy.sentence(tag, own.getOrDefault(tag, "")),
                counted.weekly(tally.newestWeek(), WEEKS),
                threshold,
                ruled.contains(tag) || taxonomy.tags().contains(tag))));
    counts.sort(Comparator.comparingInt(TagCount::support).reversed().thenComparing(TagCount::tag));
    return new MiningReport(
        tally.sessions(), tally.failures(), tally.heldOut(), threshold, tally.newestWeek(), counts);
  }

  /// Sessions of the training split that carry a tag, newest first.
  static List<SessionId> sessions(Handle handle, String tag) {
    return handle
        .createQuery(
            """
            SELECT s.id FROM session s
            WHERE s.id IN (SELECT session_id FROM sighting
                           WHERE split = 'train' AND verdict <> 'not_real' AND tag = :tag)
            ORDER BY s.started_at DESC NULLS LAST, s.key
            """)
        .bind("tag", tag)
        .map((row, _) -> new SessionId(row.getLong("id")))
        .list();
  }

  static Map<String, TagCarriers> carriers(Handle handle, Set<String> tags) {
    record Carrier(String tag, long lineage, String project) {}
    return handle
        .createQuery(
            """
            SELECT DISTINCT tag, lineage_id, project FROM sighting
            WHERE split = 'train' AND verdict <> 'not_real' AND tag IN (<tags>)
            """)
        .bindList("tags", List.copyOf(tags))
        .map((row, _) -> new Carrier(row.getString(1), row.getLong(2), row.getString(3)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Carrier::tag,
                Collectors.teeing(
                    Collectors.mapping(Carrier::lineage, Collectors.toSet()),
                    Collectors.mapping(Carrier::project, Collectors.toSet()),
                    TagCarriers::new)));
  }

  static int threshold(Handle handle, int usual) {
    return handle
        .createQuery("SELECT value FROM setting WHERE name = :name")
        .bind("name", THRESHOLD)
        .mapTo(Integer.class)
        .findOne()
        .orElse(usual);
  }

  static void keepThreshold(Handle handle, int threshold) {
    handle.execute(
        """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        THRESHOLD,
        Integer.toString(threshold));
  }

  private static TagCount count(
      String tag,
      TagTally counted,
      String sentence,
      List<Integer> weekly,
      int threshold,
      boolean rule) {
    return new TagCount(
        tag,
        sentence,
        counted.support(),
        counted.occurrences(),
        List.copyOf(counted.projects()),
        counted.days(),
        instant(counted.first()),
        instant(counted.last()),
        weekly,
        counted.support() >= threshold,
        rule);
  }

  static Map<String, Map<String, Integer>> byProject(Handle handle) {
    var byTag = new LinkedHashMap<String, Map<String, Integer>>();
    handle
        .createQuery(
            """
            SELECT tag, project, count(*) AS times, sum(count(*)) OVER (PARTITION BY tag) AS total
            FROM sighting WHERE split = 'train' AND verdict <> 'not_real' AND project <> ''
            GROUP BY tag, project
            ORDER BY total DESC, tag, times DESC, project
            """)
        .map((row, _) ->
            byTag
                .computeIfAbsent(row.getString("tag"), _ -> new LinkedHashMap<>())
                .put(row.getString("project"), row.getInt("times")))
        .list();
    return byTag;
  }

  private static Map<String, String> words(Handle handle, String query) {
    var words = new HashMap<String, String>();
    handle
        .createQuery(query)
        .map((row, _) -> words.put(row.getString("tag"), row.getString("sentence")))
        .list();
    return words;
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
