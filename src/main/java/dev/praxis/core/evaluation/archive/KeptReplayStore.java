package dev.praxis.core.evaluation.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.Overruling;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.TrialResult;
import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads replays with all that is kept of them, many at a time.
final class KeptReplayStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptReplayStore() {}

  /// A plan as frozen, and its seal.
  ///
  /// @param seal null while runs are missing
  record Frozen(
      long id, Instant at, String hash, ReplayPlan plan, String splitHash, @Nullable Seal seal) {}

  /// What a verdict rests on beside the runs.
  record Seal(Instant at, String splitHash, int look, List<String> faults) {}

  /// A run and the session it left.
  ///
  /// @param shown seq of the event the check points at, else of the last one
  record Ran(TrialResult result, Optional<SessionId> session, Optional<Long> shown) {}

  /// Newest first.
  ///
  /// @param only number of the one that is wanted; null for all
  static List<Frozen> plans(Handle handle, @Nullable Long only) {
    return handle
        .createQuery(
            """
            SELECT p.*, v.at AS sealed_at, v.split_hash AS sealed_split, v.look, v.faults
            FROM replay_plan p LEFT JOIN replay_verdict v ON v.plan_id = p.id
            WHERE (:only IS NULL OR p.id = :only) AND p.id NOT IN (SELECT id FROM discarded_plan)
            ORDER BY p.id DESC
            """)
        .bind("only", only)
        .map((row, _) ->
            new Frozen(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("hash"),
                read(row.getString("plan"), new TypeReference<>() {}),
                row.getString("split_hash"),
                seal(row)))
        .list();
  }

  /// Runs that came to an end, by plan.
  static Map<Long, List<Ran>> runs(Handle handle, @Nullable Long only) {
    var runs = new HashMap<Long, List<Ran>>();
    handle
        .createQuery(
            """
            SELECT t.*, s.id AS session_id,
                   coalesce(t.scored_seq, (SELECT max(seq) FROM event WHERE session_id = s.id)) AS shown
            FROM replay_trial t
            LEFT JOIN source f ON t.transcript <> '' AND f.path = t.transcript
            LEFT JOIN session s ON s.id = (
              SELECT id FROM session WHERE source_id IN (f.id, f.copy_of) ORDER BY place LIMIT 1)
            WHERE t.outcome <> 'running' AND (:only IS NULL OR t.plan_id = :only)
            ORDER BY t.id
            """)
        .bind("only", only)
        .map((row, _) -> {
          var session = Optional.ofNullable(number(row, "session_id"));
          runs.computeIfAbsent(row.getLong("plan_id"), _ -> new ArrayList<>())
              .add(
                  new Ran(
                      result(row),
                      session.map(SessionId::new),
                      session.isEmpty()
                          ? Optional.empty()
                          : Optional.ofNullable(number(row, "shown"))));
          return true;
        })
        .forEach(_ -> {});
    return runs;
  }

  /// What persons say of runs, by plan.
  static Map<Long, List<Overruling>> overrulings(Handle handle, @Nullable Long only) {
    var said = new HashMap<Long, List<Overruling>>();
    handle
        .createQuery(
            "SELECT * FROM trial_override WHERE :only IS NULL OR plan_id = :only ORDER BY id")
        .bind("only", only)
        .map((row, _) -> {
          said.computeIfAbsent(row.getLong("plan_id"), _ -> new ArrayList<>())
              .add(
                  new Overruling(
                      row.getString("task"),
                      Arm.of(row.getString("arm")),
                      row.getInt("epoch"),
                      row.getBoolean("failed"),
                      row.getString("reason"),
                      Instant.ofEpochMilli(row.getLong("at"))));
          return true;
        })
        .forEach(_ -> {});
    return said;
  }

  private static @Nullable Seal seal(ResultSet row) throws SQLException {
    var at = number(row, "sealed_at");
    return at == null
        ? null
        : new Seal(
            Instant.ofEpochMilli(at),
            row.getString("sealed_split"),
            row.getInt("look"),
            read(row.getString("faults"), new TypeReference<>() {}));
  }

  private static TrialResult result(ResultSet row) throws SQLException {
    double read = row.getDouble("cost_usd");
    Double cost = row.wasNull() ? null : Double.valueOf(read);
    return new TrialResult(
        row.getString("task"),
        Arm.of(row.getString("arm")),
        row.getInt("epoch"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("transcript"),
        row.getDouble("seconds"),
        row.getLong("tokens"),
        cost,
        number(row, "cached_from") != null,
        number(row, "scored_seq"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a replay was kept as no JSON: " + json, e);
    }
  }
}
