package dev.praxis.core.mining;

import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Counts failure tags in the training split. Every number comes from the database in one pass
/// each, whatever the size of the workspace.
final class TagStore {
  private static final int WEEKS = 12;
  private static final String THRESHOLD = "mining.threshold";
  private static final String BETWEEN_PROJECTS = "\u001f";

  /// Weeks since the Monday before the epoch, in UTC.
  private static final String WEEK = "((at / 86400000 + 3) / 7)";

  private TagStore() {}

  static MiningReport report(Handle handle, int threshold, Taxonomy taxonomy) {
    var train = "FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split = 'train'";
    int sessions = number(handle, "SELECT count(*) " + train);
    int heldOut = number(handle, "SELECT count(*) FROM session") - sessions;
    int failures =
        number(
            handle,
            "SELECT count(*) "
                + train
                + """

                 AND (s.id IN (SELECT session_id FROM effective_outcome WHERE outcome = 'failure')
                      OR s.id IN (SELECT session_id FROM sighting WHERE split = 'train' AND verdict <> 'not_real'))
                """);
    long newestWeek = newestWeek(handle);
    return new MiningReport(
        sessions,
        failures,
        heldOut,
        threshold,
        newestWeek,
        tags(handle, "", threshold, newestWeek, taxonomy));
  }

  /// Reads what carries one tag, and nothing else.
  static MiningReport recount(Handle handle, MiningReport report, String tag, Taxonomy taxonomy) {
    var count = tags(handle, tag, report.threshold(), report.newestWeek(), taxonomy);
    return report.with(tag, count.stream().findFirst());
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

  /// @param only this tag; empty for all
  private static List<TagCount> tags(
      Handle handle, String only, int threshold, long newestWeek, Taxonomy taxonomy) {
    var own = words(handle, "SELECT tag, sentence FROM failure_tag");
    var ruled =
        Set.copyOf(handle.createQuery("SELECT tag FROM rule_tag").mapTo(String.class).list());
    var weekly = weekly(handle, only, newestWeek);
    return handle
        .createQuery(
            """
            SELECT tag, count(DISTINCT lineage_id) AS support, count(*) AS occurrences,
                   count(DISTINCT at / 86400000) AS days, min(at) AS first, max(at) AS last,
                   (SELECT group_concat(project, char(31)) FROM (
                      SELECT DISTINCT project FROM sighting p
                      WHERE p.tag = counted.tag AND split = 'train' AND verdict <> 'not_real' AND project <> ''
                      ORDER BY project)) AS projects
            FROM sighting counted WHERE split = 'train' AND verdict <> 'not_real' %s
            GROUP BY tag
            ORDER BY support DESC, tag
            """
                .formatted(only(only)))
        .bind("only", only)
        .map((row, _) -> {
          var tag = row.getString("tag");
          return count(
              row,
              taxonomy.sentence(tag, own.getOrDefault(tag, "")),
              weekly.getOrDefault(tag, Collections.nCopies(WEEKS, 0)),
              threshold,
              ruled.contains(tag) || taxonomy.tags().contains(tag));
        })
        .list();
  }

  private static TagCount count(
      ResultSet row, String sentence, List<Integer> weekly, int threshold, boolean rule)
      throws SQLException {
    var projects = row.getString("projects");
    return new TagCount(
        row.getString("tag"),
        sentence,
        row.getInt("support"),
        row.getInt("occurrences"),
        projects == null ? List.of() : Arrays.asList(projects.split(BETWEEN_PROJECTS)),
        row.getInt("days"),
        instant(row, "first"),
        instant(row, "last"),
        weekly,
        row.getInt("support") >= threshold,
        rule);
  }

  /// Sightings in each of the last weeks, the newest session's week last.
  private static Map<String, List<Integer>> weekly(Handle handle, String only, long newestWeek) {
    var byTag = new HashMap<String, List<Integer>>();
    handle
        .createQuery(
            """
            SELECT tag, %s - :newest + :weeks - 1 AS place, count(*) AS times
            FROM sighting
            WHERE split = 'train' AND verdict <> 'not_real' %s
              AND %s BETWEEN :newest - :weeks + 1 AND :newest
            GROUP BY tag, place
            """
                .formatted(WEEK, only(only), WEEK))
        .bind("weeks", WEEKS)
        .bind("newest", newestWeek)
        .bind("only", only)
        .map((row, _) ->
            byTag
                .computeIfAbsent(
                    row.getString("tag"), _ -> new ArrayList<>(Collections.nCopies(WEEKS, 0)))
                .set(row.getInt("place"), row.getInt("times")))
        .list();
    return byTag;
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

  /// A condition of its own for one tag, so that its index serves.
  private static String only(String tag) {
    return tag.isEmpty() ? "AND :only = ''" : "AND tag = :only";
  }

  private static long newestWeek(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(max(%s), 0) FROM (
              SELECT coalesce(s.ended_at, s.started_at) AS at
              FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split = 'train')
            """
                .formatted(WEEK))
        .mapTo(Long.class)
        .one();
  }

  private static Map<String, String> words(Handle handle, String query) {
    var words = new HashMap<String, String>();
    handle
        .createQuery(query)
        .map((row, _) -> words.put(row.getString("tag"), row.getString("sentence")))
        .list();
    return words;
  }

  private static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Integer.class).one();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
