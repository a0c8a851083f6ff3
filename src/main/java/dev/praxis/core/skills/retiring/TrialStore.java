package dev.praxis.core.skills.retiring;

import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// Reads verified runs in their order, and what the curator set for judging them. What runs say of
/// themselves is never read.
final class TrialStore {
  private static final String TARGET = "skill_target/";
  private static final String VERIFIED =
      """
      SELECT skill_id, id, at, version, outcome FROM skill_run
      WHERE verifier <> 'self' AND %s ORDER BY skill_id, at, id
      """;

  private TrialStore() {}

  /// Oldest first.
  static List<Trial> of(Database database, long skill) {
    return Statements.read(
        database,
        statements -> {
          var trials = new ArrayList<Trial>();
          try (var rows =
              statements.with(VERIFIED.formatted("skill_id = ?"), skill).executeQuery()) {
            while (rows.next()) {
              trials.add(trial(rows));
            }
          }
          return trials;
        });
  }

  /// Of every skill in use that has any, one skill after the other: a million runs are never held
  /// at once.
  static void each(Database database, BiConsumer<Long, List<Trial>> reader) {
    var inUse = "skill_id IN (SELECT id FROM skill WHERE status = 'active')";
    var _ =
        Statements.read(
            database,
            statements -> {
              long skill = 0;
              var trials = new ArrayList<Trial>();
              try (var rows = statements.with(VERIFIED.formatted(inUse)).executeQuery()) {
                while (rows.next()) {
                  if (rows.getLong(1) != skill && !trials.isEmpty()) {
                    reader.accept(skill, List.copyOf(trials));
                    trials.clear();
                  }
                  skill = rows.getLong(1);
                  trials.add(trial(rows));
                }
              }
              if (!trials.isEmpty()) {
                reader.accept(skill, List.copyOf(trials));
              }
              return skill;
            });
  }

  /// By the places of the columns, for there may be a million of them.
  private static Trial trial(ResultSet row) throws SQLException {
    double credit =
        switch (row.getString(5)) {
          case "success" -> 1;
          case "partial" -> 0.5;
          default -> 0;
        };
    return new Trial(row.getLong(2), Instant.ofEpochMilli(row.getLong(3)), row.getInt(4), credit);
  }

  /// Ids of runs after which a chart starts again, by skill.
  static Map<Long, Set<Long>> acknowledged(Database database) {
    return database.read(handle -> {
      var runs = new HashMap<Long, Set<Long>>();
      handle
          .createQuery("SELECT skill_id, run_id FROM skill_acknowledgement")
          .map((row, _) -> Map.entry(row.getLong("skill_id"), row.getLong("run_id")))
          .forEach(each ->
              runs.computeIfAbsent(each.getKey(), _ -> new HashSet<>()).add(each.getValue()));
      return runs;
    });
  }

  /// Takes note of a run.
  ///
  /// @return whether there is such a run of this skill
  static boolean acknowledge(Handle handle, long skill, long run, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO skill_acknowledgement (skill_id, run_id, at)
                SELECT skill_id, id, :at FROM skill_run WHERE id = :run AND skill_id = :skill
                ON CONFLICT (skill_id, run_id) DO UPDATE SET at = excluded.at
                """)
            .bind("skill", skill)
            .bind("run", run)
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  /// Tolerated shares of failures that were set by hand, by skill.
  static Map<Long, Double> targets(Database database) {
    return database.read(handle -> {
      var targets = new HashMap<Long, Double>();
      handle
          .createQuery("SELECT name, value FROM setting WHERE name GLOB :names")
          .bind("names", TARGET + "*")
          .map((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
          .forEach(each ->
              targets.put(
                  Long.parseLong(each.getKey().substring(TARGET.length())),
                  Double.parseDouble(each.getValue())));
      return targets;
    });
  }

  static void target(Handle handle, long skill, Optional<Double> tolerated) {
    var name = TARGET + skill;
    if (tolerated.isEmpty()) {
      handle.execute("DELETE FROM setting WHERE name = ?", name);
      return;
    }
    handle.execute(
        """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        name,
        tolerated.get().toString());
  }
}
