package dev.praxis.core.evaluation.freeze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps what results were frozen with.
public final class FreezeStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FreezeStore() {}

  public static void ofRun(Handle handle, long run, Freeze freeze) {
    handle.execute("UPDATE evaluation_run SET freeze = ? WHERE id = ?", json(freeze), run);
  }

  public static void ofReplay(Handle handle, long plan, Freeze freeze) {
    handle.execute("UPDATE replay_verdict SET freeze = ? WHERE plan_id = ?", json(freeze), plan);
  }

  /// Empty for results older than such records, and for replays without a verdict.
  ///
  /// @param evaluation its name, such as `replay-3`
  public static Optional<Freeze> find(Handle handle, String evaluation) {
    return handle
        .createQuery(
            """
            SELECT freeze FROM (
              SELECT mode || '-' || id AS name, freeze FROM evaluation_run
              UNION ALL SELECT 'replay-' || plan_id, freeze FROM replay_verdict)
            WHERE name = :name AND freeze <> ''
            """)
        .bind("name", evaluation)
        .mapTo(String.class)
        .findOne()
        .map(FreezeStore::value);
  }

  private static String json(Freeze freeze) {
    try {
      return JSON.writeValueAsString(freeze);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Freeze value(String json) {
    try {
      return JSON.readValue(json, Freeze.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a freeze was kept as no JSON: " + json, e);
    }
  }
}
