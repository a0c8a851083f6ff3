package dev.praxis.core.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.evaluation.opening.Opening.What;
import dev.praxis.core.evaluation.opening.OpeningStore;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps what was said of a replay, and which look at the split that was.
final class ReplayVerdictStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReplayVerdictStore() {}

  /// What a verdict rests on beside the runs.
  record Seal(int look, List<String> faults) {
    Seal {
      faults = List.copyOf(faults);
    }
  }

  static Optional<Seal> sealed(Handle handle, long plan) {
    return handle
        .createQuery("SELECT look, faults FROM replay_verdict WHERE plan_id = :plan")
        .bind("plan", plan)
        .map((row, _) -> new Seal(row.getInt("look"), clauses(row.getString("faults"))))
        .findOne();
  }

  static int seal(
      Handle handle, long plan, long now, String splitHash, Seal seal, ReplayVerdict verdict) {
    OpeningStore.result(handle, now, What.RESULT, "replay-" + plan, "replay", splitHash);
    return handle.execute(
        """
        INSERT INTO replay_verdict (plan_id, at, split_hash, look, faults, state, headline, sentence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan,
        now,
        splitHash,
        seal.look(),
        json(seal.faults()),
        verdict.state().name(),
        verdict.headline(),
        verdict.sentence());
  }

  private static List<String> clauses(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the faults of a replay are no JSON: " + json, e);
    }
  }

  private static String json(List<String> clauses) {
    try {
      return JSON.writeValueAsString(clauses);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
