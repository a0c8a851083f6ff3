package dev.praxis.core.skills.standing;

import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads how skills stand by their runs, for lists of very many of them. Thread-safe.
public final class StandingStore {
  /// Of more skills than this all runs are read at once.
  private static final int FEW = 500;

  private final Database database;

  public StandingStore(Database database) {
    this.database = database;
  }

  /// By id. Skills without a run are left out.
  public Map<Long, Standing> of(Collection<Long> skills) {
    return skills.isEmpty() ? Map.of() : database.read(handle -> read(handle, List.copyOf(skills)));
  }

  /// The sessions in which runs of a skill happened, by run, where that is known.
  public Map<Long, Long> sessions(long skill) {
    return database.read(handle -> {
      var sessions = new HashMap<Long, Long>();
      handle
          .createQuery(
              "SELECT id, session_id FROM skill_run WHERE skill_id = ? AND session_id IS NOT NULL")
          .bind(0, skill)
          .map((row, _) -> Map.entry(row.getLong("id"), row.getLong("session_id")))
          .forEach(each -> sessions.put(each.getKey(), each.getValue()));
      return sessions;
    });
  }

  private static Map<Long, Standing> read(Handle handle, List<Long> skills) {
    var few = skills.size() <= FEW;
    var query =
        handle.createQuery(
            """
            SELECT skill_id,
                   max(CASE WHEN verifier <> 'self' AND outcome = 'success' THEN at END)
                     AS last_success,
                   sum(verifier = 'self' AND outcome = 'success') AS self_success,
                   sum(verifier = 'self' AND outcome = 'partial') AS self_partial,
                   sum(verifier = 'self' AND outcome = 'failure') AS self_failure
            FROM skill_run %s GROUP BY skill_id
            """
                .formatted(few ? "WHERE skill_id IN (<skills>)" : ""));
    if (few) {
      query.bindList("skills", skills);
    }
    var standings = new HashMap<Long, Standing>();
    query
        .map((row, _) -> Map.entry(row.getLong("skill_id"), standing(row)))
        .forEach(each -> standings.put(each.getKey(), each.getValue()));
    return standings;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    long last = row.getLong("last_success");
    return new Standing(
        row.wasNull() ? null : Instant.ofEpochMilli(last),
        row.getInt("self_success"),
        row.getInt("self_partial"),
        row.getInt("self_failure"));
  }
}
