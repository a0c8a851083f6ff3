package dev.praxis.core.mining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The signals of sessions on the training side.
public final class SignalStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRAINING =
      """
      SELECT g.* FROM signal g
      JOIN session s ON s.id = g.session_id
      JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
      """;
  private static final String IN_ORDER = "ORDER BY g.session_id, g.seq, g.id";

  private final Database database;

  public SignalStore(Database database) {
    this.database = database;
  }

  /// By session, then event.
  public List<Signal> list() {
    return database.read(
        handle -> handle.createQuery(TRAINING + IN_ORDER).map((row, _) -> signal(row)).list());
  }

  /// In order of their events; none of a session that is held out.
  public List<Signal> of(SessionId session) {
    return database.read(handle ->
        handle
            .createQuery(TRAINING + "WHERE g.session_id = :session " + IN_ORDER)
            .bind("session", session.value())
            .map((row, _) -> signal(row))
            .list());
  }

  /// The line of the transcript at which each event of a session stands, by its seq.
  public Map<Integer, Long> lines(SessionId session) {
    return database.read(handle ->
        handle
            .createQuery("SELECT seq, line FROM event WHERE session_id = :session")
            .bind("session", session.value())
            .reduceRows(
                new HashMap<Integer, Long>(),
                (lines, row) -> {
                  lines.put(row.getColumn("seq", Integer.class), row.getColumn("line", Long.class));
                  return lines;
                }));
  }

  /// A row with the columns of `signal`.
  public static Signal signal(ResultSet row) throws SQLException {
    return new Signal(
        new SessionId(row.getLong("session_id")),
        row.getInt("seq"),
        row.getString("detector"),
        row.getInt("version"),
        row.getString("tag"),
        row.getDouble("score"),
        row.getString("quote"),
        row.getString("reason"),
        seqs(row.getString("evidence")));
  }

  static String json(List<Integer> seqs) {
    return seqs.toString();
  }

  private static List<Integer> seqs(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the evidence of a signal is no list: " + json, e);
    }
  }
}
