package dev.praxis.core.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.evaluation.HeldOutSplit.Counts;
import dev.praxis.core.evaluation.HeldOutSplit.HeldOut;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.SplitRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The sides of lineages and the splits that put them there.
final class SplitStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A split as decided.
  ///
  /// @param cut of a split by time, and days of embargo after it
  /// @param projects of a split by project
  record Row(
      String method,
      double share,
      String seed,
      @Nullable Instant cut,
      int embargoDays,
      List<String> projects) {
    Row {
      projects = List.copyOf(projects);
    }
  }

  /// The split in force.
  record Kept(Instant at, String method, double share, String hash) {}

  /// A lineage on its present side.
  record Placed(long id, SplitRule.Lineage lineage, Split side, String by) {}

  private SplitStore() {}

  /// Lineages with sessions whose side the input has not given, and which no curator has seen.
  static List<Placed> movable(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT l.id, l.split, l.split_by, min(s.started_at) AS first,
                   max(coalesce(s.ended_at, s.started_at)) AS last,
                   (SELECT key FROM session WHERE lineage_id = l.id ORDER BY id LIMIT 1) AS key,
                   json_group_array(DISTINCT s.project) AS projects
            FROM lineage l JOIN session s ON s.lineage_id = l.id
            WHERE l.split_by <> 'input' AND l.id NOT IN (SELECT lineage_id FROM seen_lineage)
            GROUP BY l.id
            ORDER BY l.id
            """)
        .map((row, _) -> placed(row))
        .list();
  }

  static void place(Handle handle, Placed lineage, Split side, String method) {
    if (lineage.side() != side || !lineage.by().equals(method)) {
      handle.execute(
          "UPDATE lineage SET split = ?, split_by = ? WHERE id = ?",
          side.word(),
          method,
          lineage.id());
    }
  }

  static void keep(Handle handle, Row row, long now) {
    handle.execute(
        """
        INSERT INTO split (at, method, share, seed, cut_at, embargo_days, projects, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        now,
        row.method(),
        row.share(),
        row.seed(),
        row.cut() == null ? null : row.cut().toEpochMilli(),
        row.embargoDays(),
        names(row.projects()),
        hash(handle));
  }

  /// The newest split; the input's own sides are none.
  static Optional<Kept> newest(Handle handle) {
    return handle
        .createQuery("SELECT at, method, share, hash FROM split ORDER BY id DESC LIMIT 1")
        .map((row, _) ->
            new Kept(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("method"),
                row.getDouble("share"),
                row.getString("hash")))
        .findOne();
  }

  static SplitReport report(Handle handle) {
    int train = sessions(handle, Split.TRAIN);
    int heldOut = sessions(handle, Split.HELD_OUT);
    int quarantine = sessions(handle, Split.QUARANTINE);
    var kept = newest(handle);
    int all = train + heldOut + quarantine;
    return new SplitReport(
        kept.map(Kept::method).orElseGet(() -> byInput(handle) ? "input" : "default"),
        kept.map(Kept::share).orElse(all == 0 ? 0 : (double) heldOut / all),
        train,
        heldOut,
        quarantine,
        hash(handle),
        counts(handle, "count(DISTINCT s.lineage_id)"),
        counts(handle, "count(DISTINCT nullif(s.project, ''))"));
  }

  static HeldOut heldOut(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT count(*) AS sessions, count(DISTINCT s.lineage_id) AS lineages,
                   count(DISTINCT s.project) AS projects
            FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split = 'held_out'
            """)
        .map((row, _) ->
            new HeldOut(row.getInt("sessions"), row.getInt("lineages"), row.getInt("projects")))
        .one();
  }

  /// SHA-256 over the sorted lines of lineage, TAB, side. A lineage goes by the key of its first
  /// session, so that two workspaces can be compared. What agents did in replays is on no side, and
  /// so running one leaves the split as it was, with its looks.
  static String hash(Handle handle) {
    var lines =
        handle
            .createQuery(
                """
                SELECT (SELECT key FROM session WHERE lineage_id = l.id ORDER BY id LIMIT 1)
                         || char(9) || l.split AS line
                FROM lineage l WHERE EXISTS (SELECT 1 FROM session WHERE lineage_id = l.id)
                  AND NOT EXISTS (
                    SELECT 1 FROM session s JOIN source f ON f.id = s.source_id
                    JOIN replay_trial t ON t.transcript = f.path
                    WHERE s.lineage_id = l.id)
                """)
            .mapTo(String.class)
            .stream()
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static boolean byInput(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM lineage WHERE split_by = 'input')")
        .mapTo(Boolean.class)
        .one();
  }

  private static Counts counts(Handle handle, String what) {
    var counts = new EnumMap<Split, Integer>(Split.class);
    handle
        .createQuery(
            """
            SELECT l.split, %s AS n FROM session s JOIN lineage l ON l.id = s.lineage_id GROUP BY l.split
            """
                .formatted(what))
        .map((row, _) -> counts.put(Split.of(row.getString("split")), row.getInt("n")))
        .forEach(_ -> {});
    return new Counts(
        counts.getOrDefault(Split.TRAIN, 0),
        counts.getOrDefault(Split.HELD_OUT, 0),
        counts.getOrDefault(Split.QUARANTINE, 0));
  }

  private static String names(List<String> projects) {
    try {
      return JSON.writeValueAsString(projects);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> names(String json) {
    try {
      return Set.of(JSON.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names of projects are told as JSON: " + json, e);
    }
  }

  private static int sessions(Handle handle, Split side) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split = :side
            """)
        .bind("side", side.word())
        .mapTo(Integer.class)
        .one();
  }

  private static Placed placed(ResultSet row) throws SQLException {
    return new Placed(
        row.getLong("id"),
        new SplitRule.Lineage(
            row.getString("key"),
            instant(row, "first"),
            instant(row, "last"),
            names(row.getString("projects"))),
        Split.of(row.getString("split")),
        row.getString("split_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
