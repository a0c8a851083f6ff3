package dev.praxis.core.evaluation.opening;

import dev.praxis.core.evaluation.opening.Opening.What;
import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps openings, for good.
///
/// Which of them concern the split in force is told by the lineages they were about: an import or
/// another cut changes the hash of a split, but makes it no fresh one while at least half of what
/// is held out has been looked at.
public final class OpeningStore {
  private static final String CONCERNS =
      """
      (o.split_hash = :hash
        OR EXISTS (SELECT 1 FROM session s JOIN lineage l ON l.id = s.lineage_id
                   WHERE s.id = o.session_id AND l.split = 'held_out')
        OR (SELECT count(*) FROM lineage l WHERE l.split = 'held_out'
              AND EXISTS (SELECT 1 FROM session WHERE lineage_id = l.id))
           BETWEEN 1 AND 2 * (SELECT count(*) FROM opening_lineage seen
                              JOIN lineage l ON l.id = seen.lineage_id AND l.split = 'held_out'
                              WHERE seen.opening_id = o.id))
      """;

  private OpeningStore() {}

  /// Writes down that a result was opened: it was about all that is held out now.
  public static void result(
      Handle handle, long now, What what, String evaluation, String reason, String splitHash) {
    int look = looks(handle, splitHash) + 1;
    long id = add(handle, now, what, evaluation, null, reason, look, splitHash);
    handle.execute(
        """
        INSERT INTO opening_lineage (opening_id, lineage_id)
        SELECT ?, l.id FROM lineage l
        WHERE l.split = 'held_out' AND EXISTS (SELECT 1 FROM session WHERE lineage_id = l.id)
        """,
        id);
  }

  /// Writes down that an item was opened; nothing where its session is not held out.
  public static void item(
      Handle handle,
      long now,
      String evaluation,
      SessionId session,
      String reason,
      String splitHash) {
    boolean heldOut =
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT 1 FROM session s JOIN lineage l ON l.id = s.lineage_id
                               WHERE s.id = :id AND l.split = 'held_out')
                """)
            .bind("id", session.value())
            .mapTo(Boolean.class)
            .one();
    if (heldOut) {
      add(handle, now, What.ITEM, evaluation, session.value(), reason, 0, splitHash);
    }
  }

  /// How often results on the split in force were looked at.
  public static int looks(Handle handle, String splitHash) {
    return handle
        .createQuery("SELECT count(*) FROM opening o WHERE o.what <> 'item' AND " + CONCERNS)
        .bind("hash", splitHash)
        .mapTo(Integer.class)
        .one();
  }

  /// When something of the split in force was first seen; empty where nobody has.
  public static Optional<Long> first(Handle handle, String splitHash) {
    return handle
        .createQuery("SELECT min(o.at) FROM opening o WHERE " + CONCERNS)
        .bind("hash", splitHash)
        .mapTo(Long.class)
        .findOne();
  }

  /// Newest first.
  public static List<Opening> newestFirst(Handle handle) {
    return handle
        .createQuery("SELECT * FROM opening ORDER BY id DESC")
        .map((row, _) -> opening(row))
        .list();
  }

  private static long add(
      Handle handle,
      long now,
      What what,
      String evaluation,
      @Nullable Long session,
      String reason,
      int look,
      String splitHash) {
    return handle
        .createUpdate(
            """
            INSERT INTO opening (at, who, what, evaluation, session_id, reason, look, split_hash)
            VALUES (:at, :who, :what, :evaluation, :session, :reason, :look, :hash)
            """)
        .bind("at", now)
        .bind("who", Opening.CURATOR)
        .bind("what", what.word())
        .bind("evaluation", evaluation)
        .bind("session", session)
        .bind("reason", reason)
        .bind("look", look)
        .bind("hash", splitHash)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static Opening opening(ResultSet row) throws SQLException {
    long session = row.getLong("session_id");
    return new Opening(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("who"),
        What.of(row.getString("what")),
        row.getString("evaluation"),
        session == 0 ? Optional.empty() : Optional.of(new SessionId(session)),
        row.getString("reason"),
        row.getInt("look"),
        row.getString("split_hash"));
  }
}
