package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.EvidenceStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the evidence that waits in the training split, and writes what became of it.
final class QueueStore {
  private QueueStore() {}

  /// How widely a tag is carried.
  record Spread(int support, int projects) {
    static final Spread NONE = new Spread(0, 0);
  }

  /// A piece of evidence without its surroundings, and the support its snoozing has seen.
  record Waiting(Evidence evidence, int supportSeen) {}

  /// @param tag only of this tag; null for all
  static Map<String, Spread> spreads(Handle handle, @Nullable String tag) {
    var spreads = new HashMap<String, Spread>();
    handle
        .createQuery(
            """
            SELECT tag, count(DISTINCT lineage_id) AS support, count(DISTINCT project) AS projects
            FROM sighting WHERE split = 'train' AND verdict <> 'not_real'
            """
                + (tag == null ? "AND :tag IS NULL GROUP BY tag" : "AND tag = :tag GROUP BY tag"))
        .bind("tag", tag)
        .map((row, _) ->
            spreads.put(
                row.getString("tag"), new Spread(row.getInt("support"), row.getInt("projects"))))
        .list();
    return spreads;
  }

  /// @param tag only of this tag; null for all
  static List<Waiting> waiting(Handle handle, @Nullable String tag) {
    return handle
        .createQuery(
            """
            SELECT * FROM sighting
            WHERE split = 'train' AND verdict IN ('unreviewed', 'snoozed') AND (:tag IS NULL OR tag = :tag)
              AND detector <> ''
            """)
        .bind("tag", tag)
        .map((row, _) -> new Waiting(EvidenceStore.bare(row), row.getInt("support_seen")))
        .list();
  }

  /// Evidence without a tag, the number of its signal and of the lineage it comes from.
  record Nameless(Waiting waiting, long signal, long lineage) {}

  /// What signals without a tag say, decided or not.
  static Kinds kinds(Handle handle) {
    var signals = new ArrayList<Long>();
    var quotes = new ArrayList<String>();
    handle
        .createQuery(
            """
            SELECT g.id, g.quote FROM signal g
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.found_tag = '' AND g.score >= 0.5 ORDER BY g.id
            """)
        .map((row, _) -> {
          signals.add(row.getLong("id"));
          return quotes.add(row.getString("quote"));
        })
        .list();
    return new Kinds(signals, quotes);
  }

  /// Signals that are sure of a mistake and have no name for it, snoozed ones among them.
  static List<Nameless> untagged(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT g.*, s.key, s.title, s.project, coalesce(e.at, s.started_at) AS at,
                   coalesce(r.verdict, 'unreviewed') AS verdict, coalesce(r.note, '') AS note,
                   coalesce(r.support_seen, 0) AS support_seen, s.lineage_id
            FROM signal g
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            LEFT JOIN event e ON e.session_id = g.session_id AND e.seq = g.seq
            LEFT JOIN evidence_review r ON r.session_id = g.session_id AND r.seq = g.seq AND r.tag = ''
            WHERE g.tag = '' AND g.score >= 0.5 AND coalesce(r.verdict, 'snoozed') = 'snoozed'
            """)
        .map((row, _) ->
            new Nameless(
                new Waiting(EvidenceStore.bare(row), row.getInt("support_seen")),
                row.getLong("id"),
                row.getLong("lineage_id")))
        .list();
  }

  /// Evidence of a tag that is decided, and what labels say of it.
  static List<Evidence> settled(Handle handle, String tag) {
    return handle
        .createQuery(
            """
            SELECT * FROM sighting
            WHERE split = 'train' AND tag = :tag AND (verdict <> 'unreviewed' OR detector = '')
            """)
        .bind("tag", tag)
        .map((row, _) -> EvidenceStore.bare(row))
        .list();
  }

  static void keep(Handle handle, QueueCard card, Verdict verdict) {
    var evidence = card.evidence();
    var signal = evidence.signal();
    handle.execute(
        """
        INSERT INTO evidence_review (session_id, seq, tag, verdict, detector, score, drawn, support_seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (session_id, seq, tag) DO UPDATE
        SET verdict = excluded.verdict, detector = excluded.detector, score = excluded.score,
            drawn = excluded.drawn, support_seen = excluded.support_seen
        """,
        signal.session().value(),
        signal.seq(),
        evidence.foundTag(),
        verdict.word(),
        signal.detector(),
        signal.score(),
        card.drawn() ? "random" : "ordered",
        card.support());
  }

  /// As if nobody had judged it.
  static void forget(Handle handle, QueueCard card) {
    var signal = card.evidence().signal();
    handle.execute(
        "DELETE FROM evidence_review WHERE session_id = ? AND seq = ? AND tag = ?",
        signal.session().value(),
        signal.seq(),
        card.evidence().foundTag());
  }

  /// Keeps a note beside evidence that is decided.
  ///
  /// @return whether it is
  static boolean note(Handle handle, Evidence evidence, String note) {
    return handle.execute(
            "UPDATE evidence_review SET note = ? WHERE session_id = ? AND seq = ? AND tag = ?",
            note,
            evidence.signal().session().value(),
            evidence.signal().seq(),
            evidence.foundTag())
        > 0;
  }
}
