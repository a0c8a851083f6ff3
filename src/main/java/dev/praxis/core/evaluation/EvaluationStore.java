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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return runs(handle, 0, Long.MAX_VALUE);
  }

  static Optional<EvaluationRun> find(Handle handle, long id) {
    return runs(handle, id, id).stream().findFirst();
  }

  private static List<EvaluationRun> runs(Handle handle, long first, long last) {
    var items = items(handle, first, last);
    return handle
        .createQuery(
            """
            SELECT * FROM evaluation_run
            WHERE mode = 'coverage' AND id BETWEEN :first AND :last ORDER BY id DESC
            """)
        .bind("first", first)
        .bind("last", last)
        .map((row, _) -> run(row, items.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static EvaluationRun run(ResultSet row, List<Item> items) throws SQLException {
    long id = row.getLong("id");
    return new EvaluationRun(
        id,
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("mode"),
        row.getString("split_hash"),
        value(row.getString("rules"), new TypeReference<List<RuleThen>>() {}),
        row.getInt("tokens"),
        items,
        Intervals.wilson(row.getInt("prevented"), row.getInt("held_out")),
        value(row.getString("warnings"), new TypeReference<List<String>>() {}),
        value(row.getString("faults"), new TypeReference<List<String>>() {}));
  }

  /// By run.
  private static Map<Long, List<Item>> items(Handle handle, long first, long last) {
    var items = new HashMap<Long, List<Item>>();
    var caught = new HashMap<String, List<Long>>(); // mostly the same few sets of rules
    handle
        .createQuery(
            "SELECT * FROM evaluation_item WHERE run_id BETWEEN :first AND :last ORDER BY run_id, id")
        .bind("first", first)
        .bind("last", last)
        .map((row, _) ->
            items
                .computeIfAbsent(row.getLong("run_id"), _ -> new ArrayList<>())
                .add(item(row, caught)))
        .forEach(_ -> {});
    return items;
  }

  private static Item item(ResultSet row, Map<String, List<Long>> caught) throws SQLException {
    return new Item(
        new SessionId(row.getLong("session_id")),
        row.getString("key"),
        row.getString("title"),
        row.getString("project"),
        row.getString("tag"),
        caught.computeIfAbsent(
            row.getString("caught_by"), json -> value(json, new TypeReference<List<Long>>() {})),
        row.getString("reason"));
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
