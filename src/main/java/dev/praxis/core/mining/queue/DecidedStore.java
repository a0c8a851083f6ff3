package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.counting.Place;
import dev.praxis.core.mining.queue.Decided.Judged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads the curator's words on evidence.
final class DecidedStore {
  private static final String JUDGED =
      """
      SELECT r.session_id, r.seq, r.tag AS found_tag, coalesce(moved.becomes, alias.becomes, r.tag) AS tag,
             l.split = 'train' AS train, r.verdict, r.detector, r.score, r.drawn = 'random' AS drawn
      FROM evidence_review r
      JOIN session s ON s.id = r.session_id
      JOIN lineage l ON l.id = s.lineage_id
      LEFT JOIN evidence_tag moved
        ON moved.session_id = r.session_id AND moved.seq = r.seq AND moved.tag = r.tag
      LEFT JOIN tag_alias alias ON alias.tag = r.tag
      """;

  private DecidedStore() {}

  static Decided all(Handle handle) {
    return new Decided(handle.createQuery(JUDGED).map((row, _) -> judged(row)).list());
  }

  static void recount(Handle handle, Decided decided, Place place) {
    decided.replace(place, at(handle, place));
  }

  private static Optional<Judged> at(Handle handle, Place place) {
    return handle
        .createQuery(JUDGED + "WHERE r.session_id = :session AND r.seq = :seq AND r.tag = :found")
        .bind("session", place.session())
        .bind("seq", place.seq())
        .bind("found", place.foundTag())
        .map((row, _) -> judged(row))
        .findFirst();
  }

  private static Judged judged(ResultSet row) throws SQLException {
    return new Judged(
        new Place(row.getLong("session_id"), row.getInt("seq"), row.getString("found_tag")),
        row.getString("tag"),
        row.getBoolean("train"),
        row.getString("verdict"),
        row.getString("detector"),
        row.getDouble("score"),
        row.getBoolean("drawn"));
  }
}
