package dev.praxis.core.mining;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads what shows a tag, with a line of what stands before and after it, and keeps the curator's
/// word on it.
public final class EvidenceStore {
  private static final int LINE = 200;
  private static final int SCANNED = 2_000;
  private static final String LABEL = "Labelled ";

  private EvidenceStore() {}

  /// Unreviewed first, then by score falling.
  static List<Evidence> list(Handle handle, String tag) {
    return handle
        .createQuery(
            """
            SELECT * FROM sighting WHERE split = 'train' AND tag = :tag
            ORDER BY verdict <> 'unreviewed', score DESC, at DESC NULLS LAST, session_id, seq, detector
            """)
        .bind("tag", tag)
        .map((row, _) -> surrounded(handle, bare(row)))
        .list();
  }

  static void keep(Handle handle, Evidence evidence, String verdict) {
    var signal = evidence.signal();
    handle.execute(
        """
        INSERT INTO evidence_review (session_id, seq, tag, verdict, detector, score)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (session_id, seq, tag) DO UPDATE
        SET verdict = excluded.verdict, detector = excluded.detector, score = excluded.score
        """,
        signal.session().value(),
        signal.seq(),
        evidence.foundTag(),
        verdict,
        signal.detector(),
        signal.score());
  }

  /// One row of `sighting`, or of a query that has its columns, without its surroundings.
  public static Evidence bare(ResultSet row) throws SQLException {
    return new Evidence(
        SignalStore.signal(row),
        row.getString("found_tag"),
        row.getString("key"),
        row.getString("title"),
        row.getString("project"),
        TagStore.instant(row, "at"),
        "",
        "",
        row.getString("verdict"),
        row.getString("note"));
  }

  /// The same with a line of what stands before and after it, and with the words of a label.
  public static Evidence surrounded(Handle handle, Evidence bare) {
    var found = bare.signal();
    var signal = found.detector().isEmpty() ? label(handle, found) : found;
    var cause = signal.evidence().stream().filter(seq -> seq < signal.seq()).findFirst();
    var effect = signal.evidence().stream().filter(seq -> seq > signal.seq()).findFirst();
    return new Evidence(
        signal,
        bare.foundTag(),
        bare.sessionKey(),
        bare.sessionTitle(),
        bare.project(),
        bare.at(),
        cause
            .map(seq -> line(handle, signal.session(), "seq = :seq", seq))
            .orElseGet(
                () -> line(handle, signal.session(), "seq < :seq ORDER BY seq DESC", signal.seq())),
        effect
            .map(seq -> line(handle, signal.session(), "seq = :seq", seq))
            .orElseGet(
                () -> line(handle, signal.session(), "seq > :seq ORDER BY seq", signal.seq())),
        bare.verdict(),
        bare.note());
  }

  /// What a label shows: the comment of who gave it, else the person's first words.
  private static Signal label(Handle handle, Signal found) {
    boolean curators = found.reason().equals("curator");
    var note = curators ? "" : text(handle, found.session(), "e.kind = 'system_note'", 0);
    int comment = note.startsWith(LABEL) ? note.indexOf('\n') : -1;
    var first = text(handle, found.session(), "e.kind = 'user_message'", found.seq());
    var said = found.quote().isBlank() ? first : found.quote();
    var quote = comment >= 0 ? note.substring(comment + 1) : said;
    return new Signal(
        found.session(),
        found.seq(),
        "",
        0,
        found.tag(),
        1,
        quote.isBlank() ? source(handle, found.session()) : oneLine(quote, LINE + 100),
        curators ? "tagged by the curator" : source(handle, found.session()),
        List.of(found.seq()));
  }

  private static String source(Handle handle, SessionId session) {
    var path =
        handle
            .createQuery(
                "SELECT path FROM source WHERE id = (SELECT source_id FROM session WHERE id = :id)")
            .bind("id", session.value())
            .mapTo(String.class)
            .one();
    return "labelled in "
        + path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String text(Handle handle, SessionId session, String where, int seq) {
    return handle
        .createQuery(
            """
            SELECT coalesce(plain(coalesce(e.text, original.text)), '')
            FROM event e LEFT JOIN event original ON original.id = e.copy_of
            WHERE e.session_id = :session AND e.seq = :seq AND
            """
                + where)
        .bind("session", session.value())
        .bind("seq", seq)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /// One step of the conversation as one line: who, and what.
  private static String line(Handle handle, SessionId session, String where, int seq) {
    return handle
        .createQuery(
            """
            SELECT kind, substr(text, 1, :scanned) AS text, tool, target FROM (
              SELECT e.seq, e.kind, coalesce(plain(coalesce(e.text, original.text)), '') AS text, c.tool, c.target
              FROM event e
              LEFT JOIN event original ON original.id = e.copy_of
              LEFT JOIN tool_call c ON c.event_id = coalesce(e.copy_of, e.id)
              WHERE e.session_id = :session AND e.kind IN ('user_message', 'agent_message', 'tool_call', 'interruption'))
            WHERE
            """
                + where
                + " LIMIT 1")
        .bind("scanned", SCANNED)
        .bind("session", session.value())
        .bind("seq", seq)
        .map((row, _) -> line(row))
        .findOne()
        .orElse("");
  }

  private static String line(ResultSet row) throws SQLException {
    var said = oneLine(row.getString("text"), LINE);
    return switch (EventKind.of(row.getString("kind"))) {
      case USER_MESSAGE -> "User: " + said;
      case AGENT_MESSAGE -> "Agent: " + said;
      case TOOL_CALL -> row.getString("tool") + ": " + oneLine(row.getString("target"), LINE);
      default -> said;
    };
  }

  private static String oneLine(String text, int longest) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }
}
