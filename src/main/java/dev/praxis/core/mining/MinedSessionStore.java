package dev.praxis.core.mining;

import dev.praxis.core.mining.ending.SessionEnding.Ending;
import dev.praxis.core.mining.resolution.Resolution;
import dev.praxis.core.mining.resolution.ResolutionStore;
import dev.praxis.core.session.SessionId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Remembers which sessions the detectors have seen, and keeps what they found.
final class MinedSessionStore {
  private MinedSessionStore() {}

  /// A session of the training side that has not been seen as it is now.
  record Unseen(SessionId session, String title, String fingerprint) {}

  /// What looking at a session found.
  ///
  /// @param ending how it seems to have ended; null where nothing tells
  record Found(List<Signal> signals, List<Resolution> resolutions, @Nullable Ending ending) {
    static final Found NOTHING = new Found(List.of(), List.of(), null);
  }

  /// In the order they were imported.
  ///
  /// @param detectors names and versions of those that will look
  static List<Unseen> unseen(Handle handle, String detectors) {
    return handle
        .createQuery(
            """
            SELECT id, title, now FROM (
              SELECT s.id, s.title, m.fingerprint,
                     s.events || '/' || coalesce((SELECT max(id) FROM event WHERE session_id = s.id), 0)
                       || '/' || coalesce(s.relation, '') || ' ' || :detectors AS now
              FROM session s
              JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
              LEFT JOIN mined_session m ON m.session_id = s.id)
            WHERE fingerprint IS NOT now
            ORDER BY id
            """)
        .bind("detectors", detectors)
        .map((row, _) ->
            new Unseen(
                new SessionId(row.getLong("id")), row.getString("title"), row.getString("now")))
        .list();
  }

  /// How many [#unseen] would list, told by the number of their events alone: a session is not
  /// rewritten without growing.
  static int countUnseen(Handle handle, String detectors) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM session s
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            LEFT JOIN mined_session m ON m.session_id = s.id
            WHERE m.fingerprint IS NULL
               OR substr(m.fingerprint, 1, length(s.events) + 1) <> s.events || '/'
               OR substr(m.fingerprint, -length(:detectors) - 1) <> ' ' || :detectors
            """)
        .bind("detectors", detectors)
        .mapTo(Integer.class)
        .one();
  }

  /// Forgets what was found in sessions that have left the training side since.
  static void forgetHeldOut(Handle handle) {
    for (var table : List.of("signal", "resolution", "mined_session")) {
      handle.execute(
          """
          DELETE FROM %s WHERE session_id IN (
            SELECT s.id FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split <> 'train')
          """
              .formatted(table));
    }
  }

  /// Replaces what was found in a session. Nothing is kept of one that has gone, or that was held
  /// out while the detectors looked.
  static void replace(Handle handle, Unseen seen, Found found) {
    long id = seen.session().value();
    handle.execute("DELETE FROM signal WHERE session_id = ?", id);
    handle.execute("DELETE FROM resolution WHERE session_id = ?", id);
    handle.execute("DELETE FROM mined_session WHERE session_id = ?", id);
    handle.execute(
        "DELETE FROM session_outcome WHERE session_id = ? AND said_by = 'heuristic'", id);
    int kept =
        handle.execute(
            """
            INSERT INTO mined_session (session_id, fingerprint)
            SELECT s.id, ? FROM session s JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE s.id = ?
            """,
            seen.fingerprint(),
            id);
    if (kept > 0) {
      insert(handle, found.signals());
      ResolutionStore.insert(handle, found.resolutions());
      if (found.ending() != null) {
        handle.execute(
            "INSERT INTO session_outcome (session_id, said_by, outcome, basis) VALUES (?,"
                + " 'heuristic', ?, ?)",
            id,
            found.ending().outcome().word(),
            found.ending().basis());
      }
    }
  }

  private static void insert(Handle handle, List<Signal> signals) {
    if (signals.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, reason, evidence)
            VALUES (:session, :seq, :detector, :version, :tag, :score, :quote, :reason, :evidence)
            """);
    for (var signal : signals) {
      batch
          .bind("session", signal.session().value())
          .bind("seq", signal.seq())
          .bind("detector", signal.detector())
          .bind("version", signal.version())
          .bind("tag", signal.tag())
          .bind("score", signal.score())
          .bind("quote", signal.quote())
          .bind("reason", signal.reason())
          .bind("evidence", SignalStore.json(signal.evidence()))
          .add();
    }
    batch.execute();
  }
}
