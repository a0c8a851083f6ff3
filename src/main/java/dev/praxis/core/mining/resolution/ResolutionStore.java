package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.resolution.Resolution.Change;
import dev.praxis.core.mining.resolution.Resolution.End;
import dev.praxis.core.mining.resolution.ResolutionGroup.Place;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps what failed and what made up for it, of sessions on the training side.
public final class ResolutionStore {
  private final Database database;

  public ResolutionStore(Database database) {
    this.database = database;
  }

  /// The same lessons put together, those learnt most widely first.
  public List<ResolutionGroup> groups() {
    return ResolutionGroups.of(database.read(ResolutionStore::places));
  }

  /// Adds what was found in one session. Part of the transaction that `handle` belongs to.
  public static void insert(Handle handle, List<Resolution> resolutions) {
    if (resolutions.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO resolution (session_id, kind, failed_seq, failed_tool, failed_input, error_class, fixed_seq,
              fixed_tool, fixed_input, wrong, remedy, path, score, verified)
            VALUES (:session, :kind, :failedSeq, :failedTool, :failedInput, :errorClass, :fixedSeq,
              :fixedTool, :fixedInput, :wrong, :remedy, :path, :score, :verified)
            """);
    for (var each : resolutions) {
      batch
          .bind("session", each.session().value())
          .bind("kind", each.kind().word())
          .bind("failedSeq", each.failed().seq())
          .bind("failedTool", each.failed().tool())
          .bind("failedInput", each.failed().input())
          .bind("errorClass", each.errorClass())
          .bind("fixedSeq", each.fixed().seq())
          .bind("fixedTool", each.fixed().tool())
          .bind("fixedInput", each.fixed().input())
          .bind("wrong", each.change().wrong())
          .bind("remedy", each.change().right())
          .bind("path", each.change().path())
          .bind("score", each.score())
          .bind("verified", each.verified())
          .add();
    }
    batch.execute();
  }

  private static List<Place> places(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT r.*, s.key, s.project, s.lineage_id,
                   coalesce(coalesce(failed.at, s.started_at) / 86400000, -1) AS day,
                   coalesce(failed.line, 0) AS failed_line, coalesce(fixed.line, 0) AS fixed_line
            FROM resolution r
            JOIN session s ON s.id = r.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            LEFT JOIN event failed ON failed.session_id = r.session_id AND failed.seq = r.failed_seq
            LEFT JOIN event fixed ON fixed.session_id = r.session_id AND fixed.seq = r.fixed_seq
            ORDER BY r.session_id, r.failed_seq
            """)
        .map((row, _) -> place(row))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new Resolution(
            new SessionId(row.getLong("session_id")),
            ResolutionKind.of(row.getString("kind")),
            new End(
                row.getInt("failed_seq"),
                row.getString("failed_tool"),
                row.getString("failed_input")),
            new End(
                row.getInt("fixed_seq"), row.getString("fixed_tool"), row.getString("fixed_input")),
            row.getString("error_class"),
            new Change(row.getString("wrong"), row.getString("remedy"), row.getBoolean("path")),
            row.getDouble("score"),
            row.getBoolean("verified")),
        row.getString("key"),
        row.getString("project"),
        row.getLong("lineage_id"),
        row.getLong("day"),
        row.getLong("failed_line"),
        row.getLong("fixed_line"));
  }
}
