package dev.praxis.core.evaluation.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.evaluation.opening.Opening.What;
import dev.praxis.core.evaluation.opening.OpeningStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps the one sweep that may be drawn of each held-out split.
final class HeldSweepStore {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private HeldSweepStore() {}

  /// @param run the coverage run whose failures are swept
  /// @param rules as they were when it was drawn
  record Drawn(long run, Instant at, List<BudgetRule> rules, Calls calls) {
    Drawn {
      rules = List.copyOf(rules);
    }
  }

  static Optional<Drawn> find(Handle handle, String splitHash) {
    return handle
        .createQuery("SELECT * FROM held_sweep WHERE split_hash = :hash")
        .bind("hash", splitHash)
        .map((row, _) ->
            new Drawn(
                row.getLong("run_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                rules(row.getString("rules")),
                new Calls(row.getLong("calls"), row.getLong("calls_told"))))
        .findOne();
  }

  /// @param look whether it is a look of its own: not where the run was made for it
  static void keep(Handle handle, String splitHash, Drawn drawn, boolean look) {
    int kept =
        handle.execute(
            """
            INSERT INTO held_sweep (split_hash, run_id, at, rules, calls, calls_told, look)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (split_hash) DO NOTHING
            """,
            splitHash,
            drawn.run(),
            drawn.at().toEpochMilli(),
            json(drawn.rules()),
            drawn.calls().all(),
            drawn.calls().told(),
            look);
    if (look && kept > 0) {
      OpeningStore.result(
          handle,
          drawn.at().toEpochMilli(),
          What.SWEEP,
          "",
          "the sweep over coverage-" + drawn.run(),
          splitHash);
    }
  }

  private static String json(List<BudgetRule> rules) {
    try {
      return JSON.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<BudgetRule> rules(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<BudgetRule>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sweep was kept as no JSON: " + json, e);
    }
  }
}
