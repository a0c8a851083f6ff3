package dev.praxis.core.asking;

import dev.praxis.core.asking.Conversation.Given;
import dev.praxis.core.asking.Conversation.Turn;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps conversations. They bring what is known, so adding to one is no decision.
final class ConversationStore {
  private final Database database;

  ConversationStore(Database database) {
    this.database = database;
  }

  Optional<Conversation> newest() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM conversation ORDER BY id DESC LIMIT 1")
            .mapTo(Long.class)
            .findOne()
            .map(id -> read(handle, id)));
  }

  /// Begins a conversation with one turn, whose id does not matter.
  Conversation begin(Turn turn) {
    return database.write(handle -> {
      long id =
          handle
              .createQuery("INSERT INTO conversation (at, task) VALUES (:at, :task) RETURNING id")
              .bind("at", turn.at().toEpochMilli())
              .bind("task", turn.asked())
              .mapTo(Long.class)
              .one();
      insert(handle, id, turn);
      return read(handle, id);
    });
  }

  Conversation add(Conversation conversation, Turn turn) {
    return database.write(handle -> {
      insert(handle, conversation.id(), turn);
      return read(handle, conversation.id());
    });
  }

  /// Notes which run tells how a turn ended.
  void recorded(Turn turn, long run) {
    database.use(handle ->
        handle.execute("UPDATE conversation_turn SET run_id = ? WHERE id = ?", run, turn.id()));
  }

  private static void insert(Handle handle, long conversation, Turn turn) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO conversation_turn
                  (conversation_id, seq, at, asked, told, answer, model, tokens_in, tokens_out,
                   cost_usd)
                SELECT :conversation,
                  1 + (SELECT count(*) FROM conversation_turn WHERE conversation_id = :conversation),
                  :at, :asked, :told, :answer, :model, :in, :out, :cost
                RETURNING id
                """)
            .bind("conversation", conversation)
            .bind("at", turn.at().toEpochMilli())
            .bind("asked", turn.asked())
            .bind("told", turn.told())
            .bind("answer", turn.answer())
            .bind("model", turn.model())
            .bind("in", turn.tokensIn())
            .bind("out", turn.tokensOut())
            .bind("cost", turn.costUsd())
            .mapTo(Long.class)
            .one();
    int place = 0;
    for (var given : turn.skills()) {
      place++;
      handle.execute(
          """
          INSERT INTO conversation_skill (turn_id, place, skill_id, version, match, score, used)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          id,
          place,
          given.skill(),
          given.version(),
          given.match(),
          given.score(),
          given.used());
    }
  }

  private static Conversation read(Handle handle, long id) {
    var turns =
        handle
            .createQuery("SELECT * FROM conversation_turn WHERE conversation_id = :id ORDER BY seq")
            .bind("id", id)
            .map((row, _) -> turn(handle, row))
            .list();
    return handle
        .createQuery("SELECT * FROM conversation WHERE id = :id")
        .bind("id", id)
        .map((row, _) ->
            new Conversation(
                id, Instant.ofEpochMilli(row.getLong("at")), row.getString("task"), turns))
        .one();
  }

  private static Turn turn(Handle handle, ResultSet row) throws SQLException {
    double cost = row.getDouble("cost_usd");
    var known = row.wasNull() ? null : Double.valueOf(cost);
    long run = row.getLong("run_id");
    var recorded = row.wasNull() ? null : Long.valueOf(run);
    return new Turn(
        row.getLong("id"),
        row.getInt("seq"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("asked"),
        row.getString("told"),
        row.getString("answer"),
        row.getString("model"),
        row.getInt("tokens_in"),
        row.getInt("tokens_out"),
        known,
        recorded,
        skills(handle, row.getLong("id")));
  }

  private static List<Given> skills(Handle handle, long turn) {
    return handle
        .createQuery(
            """
            SELECT c.*, s.name FROM conversation_skill c JOIN skill s ON s.id = c.skill_id
            WHERE c.turn_id = :turn ORDER BY c.place
            """)
        .bind("turn", turn)
        .map((row, _) ->
            new Given(
                row.getLong("skill_id"),
                row.getString("name"),
                row.getInt("version"),
                row.getDouble("match"),
                row.getDouble("score"),
                row.getInt("used") == 1))
        .list();
  }
}
