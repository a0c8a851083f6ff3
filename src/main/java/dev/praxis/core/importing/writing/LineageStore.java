package dev.praxis.core.importing.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.SplitRule;
import dev.praxis.core.store.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Joins sessions that share history into lineages, in whatever order they come, and puts new
/// lineages on their side of the held-out split.
final class LineageStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Sessions of one name, parent and child, children of one parent; and sessions that share steps.
  private static final String RELATED =
      """
      WITH me AS (SELECT id, agent, native_id, parent_native_id FROM session WHERE id = ?1)
      SELECT s.lineage_id FROM me JOIN session s ON s.native_id = me.native_id
      WHERE me.native_id <> '' AND s.agent = me.agent AND s.id <> me.id
      UNION
      SELECT s.lineage_id FROM me JOIN session s ON s.parent_native_id = me.native_id
      WHERE me.native_id <> '' AND s.parent_native_id <> '' AND s.agent = me.agent
      UNION
      SELECT s.lineage_id FROM me JOIN session s ON s.native_id = me.parent_native_id
      WHERE me.parent_native_id <> '' AND s.agent = me.agent
      UNION
      SELECT s.lineage_id FROM me JOIN session s ON s.parent_native_id = me.parent_native_id
      WHERE me.parent_native_id <> '' AND s.parent_native_id <> '' AND s.agent = me.agent AND s.id <> me.id
      UNION
      SELECT s.lineage_id
      FROM event copy JOIN event original ON original.id = copy.copy_of
                      JOIN session s ON s.id = original.session_id
      WHERE copy.session_id = ?1 AND original.session_id <> ?1
      """;

  private LineageStore() {}

  /// Finds the lineage of a session whose steps are all written.
  ///
  /// @param said the side its file puts it on; null where it says nothing
  static void settle(Statements statements, long session, @Nullable Split said)
      throws SQLException {
    var related = related(statements, session);
    related.add(
        statements.number("SELECT lineage_id FROM session WHERE id = ?", session).orElseThrow());
    long lineage = join(statements, related);
    switch (splitBy(statements, lineage)) {
      case "importing" -> place(statements, lineage, said);
      case "time", "project" -> place(statements, lineage, null); // it may reach across now
      default -> {}
    }
    linkToParent(statements, session);
  }

  /// Takes away a lineage without sessions, unless a split has placed it: that may be undone yet.
  static void removeIfUnused(Statements statements, long lineage) throws SQLException {
    statements.update(
        """
        DELETE FROM lineage
        WHERE id = ?1 AND split_by IN ('default', 'importing') AND NOT EXISTS (SELECT 1 FROM session WHERE lineage_id = ?1)
        """,
        lineage);
  }

  private static SortedSet<Long> related(Statements statements, long session) throws SQLException {
    var lineages = new TreeSet<Long>();
    try (var rows = statements.with(RELATED, session).executeQuery()) {
      while (rows.next()) {
        lineages.add(rows.getLong(1));
      }
    }
    return lineages;
  }

  /// The smallest number wins. Those who stood on different sides are of use to neither.
  private static long join(Statements statements, SortedSet<Long> lineages) throws SQLException {
    long target = lineages.first();
    for (long other : lineages.tailSet(target + 1)) {
      takeSideOf(statements, other, target);
      move(statements, other, target);
      removeIfUnused(statements, other);
    }
    return target;
  }

  private static void takeSideOf(Statements statements, long other, long target)
      throws SQLException {
    if (splitBy(statements, other).equals("importing")) {
      return;
    }
    if (splitBy(statements, target).equals("importing")) {
      statements.update(
          """
          UPDATE lineage SET (split, split_by) = (SELECT split, split_by FROM lineage WHERE id = ?)
          WHERE id = ?
          """,
          other,
          target);
    } else {
      statements.update(
          """
          UPDATE lineage SET split = 'quarantine'
          WHERE id = ? AND split <> (SELECT split FROM lineage WHERE id = ?)
          """,
          target,
          other);
    }
  }

  private static String splitBy(Statements statements, long lineage) throws SQLException {
    try (var rows =
        statements.with("SELECT split_by FROM lineage WHERE id = ?", lineage).executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void move(Statements statements, long from, long to) throws SQLException {
    statements.update("UPDATE session SET lineage_id = ? WHERE lineage_id = ?", to, from);
  }

  /// By what the input says, else by the newest split, else in training as everything at first.
  private static void place(Statements statements, long lineage, @Nullable Split said)
      throws SQLException {
    if (said != null) {
      place(statements, lineage, said, "input");
      return;
    }
    var rule = newestRule(statements);
    if (rule.isPresent()) {
      var by =
          switch (rule.get()) {
            case SplitRule.ByTime _ -> "time";
            case SplitRule.Random _ -> "random";
            case SplitRule.ByProject _ -> "project";
          };
      place(statements, lineage, rule.get().sideOf(span(statements, lineage)), by);
    } else {
      place(statements, lineage, Split.TRAIN, "default");
    }
  }

  private static void place(Statements statements, long lineage, Split side, String by)
      throws SQLException {
    statements.update(
        "UPDATE lineage SET split = ?, split_by = ? WHERE id = ?", side.word(), by, lineage);
  }

  private static Optional<SplitRule> newestRule(Statements statements) throws SQLException {
    var select = "SELECT * FROM split ORDER BY id DESC LIMIT 1";
    try (var rows = statements.with(select).executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      return switch (rows.getString("method")) {
        case "time" -> {
          var embargo = Duration.ofDays(rows.getInt("embargo_days"));
          yield Optional.ofNullable(time(rows, "cut_at"))
              .map(cut -> new SplitRule.ByTime(cut, embargo));
        }
        case "project" -> Optional.of(new SplitRule.ByProject(names(rows.getString("projects"))));
        case "random" ->
            Optional.of(new SplitRule.Random(rows.getString("seed"), rows.getDouble("share")));
        default -> Optional.empty();
      };
    }
  }

  private static SplitRule.Lineage span(Statements statements, long lineage) throws SQLException {
    var select =
        """
        SELECT (SELECT key FROM session WHERE lineage_id = ?1 ORDER BY id LIMIT 1) AS key,
               min(started_at) AS first, max(ended_at) AS last,
               (SELECT json_group_array(DISTINCT project) FROM session WHERE lineage_id = ?1) AS projects
        FROM session WHERE lineage_id = ?1
        """;
    try (var rows = statements.with(select, lineage).executeQuery()) {
      rows.next();
      return new SplitRule.Lineage(
          rows.getString("key"),
          time(rows, "first"),
          time(rows, "last"),
          names(rows.getString("projects")));
    }
  }

  private static Set<String> names(String json) {
    try {
      return Set.of(JSON.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names of projects are kept as JSON: " + json, e);
    }
  }

  private static @Nullable Instant time(ResultSet rows, String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static void linkToParent(Statements statements, long session) throws SQLException {
    statements.update(
        """
        UPDATE session
        SET parent_id = (SELECT min(p.id) FROM session p
                         WHERE p.native_id = session.parent_native_id AND p.agent = session.agent)
        WHERE id = ? AND parent_native_id <> '' AND parent_id IS NULL
        """,
        session);
    statements.update(
        """
        UPDATE session SET parent_id = ?1
        WHERE parent_native_id = (SELECT native_id FROM session WHERE id = ?1)
          AND parent_native_id <> '' AND agent = (SELECT agent FROM session WHERE id = ?1)
          AND parent_id IS NULL
        """,
        session);
    statements.update(
        """
        UPDATE session
        SET relation = 'copy',
            parent_id = (SELECT min(o.id) FROM session o
                         WHERE o.native_id = session.native_id AND o.agent = session.agent
                           AND o.id <> session.id)
        WHERE id = ? AND relation IS NULL AND native_id <> '' AND EXISTS (
          SELECT 1 FROM session o
          WHERE o.native_id = session.native_id AND o.agent = session.agent AND o.id <> session.id)
        """,
        session);
  }
}
