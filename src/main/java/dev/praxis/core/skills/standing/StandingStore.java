package dev.praxis.core.skills.standing;

import dev.praxis.core.review.History;
import dev.praxis.core.skills.standing.DriftWatch.Trial;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reads how skills stand, in one pass over their runs, and keeps which alarms the curator took
/// note of. Thread-safe.
public final class StandingStore {
  /// Of more skills than this all runs are read at once.
  private static final int FEW = 500;

  private final Database database;
  private final History history;

  public StandingStore(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// By id. Skills without a run are left out.
  public Map<Long, Standing> of(Collection<Long> skills) {
    return skills.isEmpty() ? Map.of() : database.read(handle -> read(handle, List.copyOf(skills)));
  }

  /// The watch over one skill; empty where there are too few runs.
  public Optional<DriftWatch> watch(long skill) {
    return database.read(handle -> {
      var noted = noted(handle);
      return DriftWatch.over(
          handle
              .createQuery(
                  """
                  SELECT id, version, outcome FROM skill_run
                  WHERE skill_id = ? AND verifier <> 'self' ORDER BY at, id
                  """)
              .bind(0, skill)
              .map((row, _) -> trial(row, noted))
              .list());
    });
  }

  /// Takes note of an alarm: the sum begins again after this run. Can be undone.
  public void acknowledge(long skill, String name, long run) {
    history.decide(
        "acknowledge",
        "skill/" + skill,
        "Take note of the drift of skill " + name,
        handle ->
            handle.execute(
                """
                INSERT INTO skill_acknowledgement (skill_id, run_id, at) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                skill,
                run,
                System.currentTimeMillis()));
  }

  /// The sessions in which runs of a skill happened, by run, where that is known.
  public Map<Long, Long> sessions(long skill) {
    return database.read(handle -> {
      var sessions = new HashMap<Long, Long>();
      handle
          .createQuery(
              "SELECT id, session_id FROM skill_run WHERE skill_id = ? AND session_id IS NOT NULL")
          .bind(0, skill)
          .map((row, _) -> sessions.put(row.getLong("id"), row.getLong("session_id")))
          .list();
      return sessions;
    });
  }

  private static Map<Long, Standing> read(Handle handle, List<Long> skills) {
    var few = skills.size() <= FEW;
    var query =
        handle.createQuery(
            """
            SELECT id, skill_id, version, at, outcome, verifier
            FROM skill_run %s ORDER BY skill_id, at, id
            """
                .formatted(few ? "WHERE skill_id IN (<skills>)" : ""));
    if (few) {
      query.bindList("skills", skills);
    }
    var noted = noted(handle);
    var tally = new RunTally();
    query.map((row, _) -> add(tally, row, noted)).forEach(_ -> {});
    return tally.finish();
  }

  private static boolean add(RunTally tally, ResultSet row, Set<Long> noted) throws SQLException {
    tally.of(row.getLong("skill_id"));
    if (row.getString("verifier").equals("self")) {
      tally.selfReported(row.getString("outcome"));
    } else {
      tally.verified(trial(row, noted), row.getLong("at"));
    }
    return true;
  }

  private static Trial trial(ResultSet row, Set<Long> noted) throws SQLException {
    long run = row.getLong("id");
    double failure =
        switch (row.getString("outcome")) {
          case "success" -> 0;
          case "partial" -> 0.5;
          default -> 1;
        };
    return new Trial(run, row.getInt("version"), failure, noted.contains(run));
  }

  private static Set<Long> noted(Handle handle) {
    return new HashSet<>(
        handle.createQuery("SELECT run_id FROM skill_acknowledgement").mapTo(Long.class).list());
  }
}
