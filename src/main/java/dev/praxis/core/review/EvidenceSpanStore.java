package dev.praxis.core.review;

import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps the words curators marked as evidence.
public final class EvidenceSpanStore {
  private final Database database;

  public EvidenceSpanStore(Database database) {
    this.database = database;
  }

  /// In the order of their events; none of a session that is held out.
  public List<EvidenceSpan> of(SessionId session) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT p.* FROM evidence_span p
                JOIN session s ON s.id = p.session_id
                JOIN lineage l ON l.id = s.lineage_id AND l.split <> 'held_out'
                WHERE p.session_id = :session ORDER BY p.seq, p.start_at, p.id
                """)
            .bind("session", session.value())
            .map((row, _) ->
                new EvidenceSpan(
                    session,
                    row.getInt("seq"),
                    row.getInt("start_at"),
                    row.getInt("end_at"),
                    row.getString("tag"),
                    row.getString("quote")))
            .list());
  }

  /// Inside a decision. Marking the same words with the same tag again changes nothing.
  static void mark(Handle handle, EvidenceSpan span) {
    handle
        .createUpdate(
            """
            INSERT INTO evidence_span (session_id, seq, start_at, end_at, tag, quote, quote_hash)
            VALUES (:session, :seq, :start, :end, :tag, :quote, :hash)
            ON CONFLICT (session_id, seq, start_at, end_at, tag) DO NOTHING
            """)
        .bind("session", span.session().value())
        .bind("seq", span.seq())
        .bind("start", span.start())
        .bind("end", span.end())
        .bind("tag", span.tag())
        .bind("quote", span.quote())
        .bind("hash", span.quoteHash())
        .execute();
  }
}
