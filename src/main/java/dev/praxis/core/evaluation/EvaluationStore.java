package dev.praxis.core.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.evaluation.EvaluationRun.RuleThen;
import dev.praxis.core.evaluation.opening.Opening.What;
import dev.praxis.core.evaluation.opening.OpeningStore;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Intervals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps evaluations as they were when they ran.
final class EvaluationStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationStore() {}

  /// Answers the run under the number it is kept by.
  static EvaluationRun keep(Handle handle, EvaluationRun run) {
    handle.execute(
        """
        INSERT INTO evaluation_run (at, mode, split_hash, rules, tokens, held_out, prevented, warnings, faults)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        run.at().toEpochMilli(),
        run.mode(),
        run.splitHash(),
        json(run.rules()),
        run.tokens(),
        run.heldOut(),
        run.prevented(),
        json(run.warnings()),
        json(run.faults()));
    long id = handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
    for (var item : run.items()) {
      handle.execute(
          """
          INSERT INTO evaluation_item (run_id, session_id, key, title, project, tag, caught_by, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          id,
          item.session().value(),
          item.sessionKey(),
          item.sessionTitle(),
          item.project(),
          item.tag(),
          json(item.caughtBy()),
          item.reason());
    }
    OpeningStore.result(
        handle,
        run.at().toEpochMilli(),
        What.RESULT,
        run.mode() + "-" + id,
        run.mode(),
        run.splitHash());
    return run.keptAs(id);
  }

  static List<EvaluationRun> newestFirst(Handle handle) {
    return handle
        .createQuery("SELECT * FROM evaluation_run WHERE mode = 'coverage' ORDER BY id DESC")
        .map((row, _) -> run(handle, row))
        .list();
  }

  private static EvaluationRun run(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new EvaluationRun(
        id,
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("mode"),
        row.getString("split_hash"),
        value(row.getString("rules"), new TypeReference<List<RuleThen>>() {}),
        row.getInt("tokens"),
        items(handle, id),
        Intervals.wilson(row.getInt("prevented"), row.getInt("held_out")),
        value(row.getString("warnings"), new TypeReference<List<String>>() {}),
        value(row.getString("faults"), new TypeReference<List<String>>() {}));
  }

  private static List<Item> items(Handle handle, long run) {
    return handle
        .createQuery("SELECT * FROM evaluation_item WHERE run_id = :run ORDER BY id")
        .bind("run", run)
        .map((row, _) ->
            new Item(
                new SessionId(row.getLong("session_id")),
                row.getString("key"),
                row.getString("title"),
                row.getString("project"),
                row.getString("tag"),
                value(row.getString("caught_by"), new TypeReference<List<Long>>() {}),
                row.getString("reason")))
        .list();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T value(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an evaluation was kept as no JSON: " + json, e);
    }
  }
}
