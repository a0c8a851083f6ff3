package dev.praxis.core.mining.proposing;

import dev.praxis.core.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Keeps what models proposed, by the hash of the quote. Knows nothing of held-out sessions.
public final class ProposalStore {
  private final Database database;

  public ProposalStore(Database database) {
    this.database = database;
  }

  private record Kept(String tag, String model) {}

  private record Decided(String quote, String tag, boolean accepted) {}

  /// Proposals for these quotes; none for a quote no model was shown, or in which it saw nothing.
  public Map<String, Proposal> of(Collection<String> quotes) {
    return database.read(handle -> {
      var kept = kept(handle);
      if (kept.isEmpty()) {
        return Map.of();
      }
      int agreed = 0;
      int known = 0;
      for (var decided : decided(handle)) {
        var proposed = kept.get(hash(decided.quote()));
        if (proposed != null && !proposed.tag().isEmpty()) {
          boolean same = proposed.tag().equals(decided.tag());
          known += same || decided.accepted() ? 1 : 0;
          agreed += same && decided.accepted() ? 1 : 0;
        }
      }
      var found = new HashMap<String, Proposal>();
      for (var quote : quotes) {
        var proposed = kept.get(hash(quote));
        if (proposed != null && !proposed.tag().isEmpty()) {
          found.put(quote, new Proposal(proposed.tag(), proposed.model(), agreed, known));
        }
      }
      return found;
    });
  }

  /// Quotes of evidence without a tag, surest first, that no model was shown.
  List<String> unseen(int most) {
    return database.read(handle -> {
      var seen = kept(handle).keySet();
      return handle
          .createQuery(
              """
              SELECT g.quote FROM signal g
              JOIN session s ON s.id = g.session_id
              JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
              WHERE g.tag = '' AND g.quote <> ''
                AND NOT EXISTS (
                  SELECT 1 FROM evidence_review r
                  WHERE r.session_id = g.session_id AND r.seq = g.seq AND r.tag = g.found_tag)
              GROUP BY g.quote
              ORDER BY max(g.score) DESC, g.quote
              """)
          .mapTo(String.class)
          .stream()
          .filter(quote -> !seen.contains(hash(quote)))
          .limit(most)
          .toList();
    });
  }

  /// Tags the workspace knows, with what each means.
  Map<String, String> tags() {
    return database.read(handle -> {
      var tags = new LinkedHashMap<String, String>();
      handle
          .createQuery("SELECT tag, sentence FROM failure_tag ORDER BY tag")
          .map((row, _) -> tags.put(row.getString("tag"), row.getString("sentence")))
          .list();
      return tags;
    });
  }

  /// Keeps what a model saw in quotes: a tag, or an empty text.
  void keep(Map<String, String> tagByQuote, String model, long now) {
    database.use(handle ->
        tagByQuote.forEach((quote, tag) ->
            handle.execute(
                """
                INSERT INTO model_proposal (quote_hash, tag, model, proposed_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (quote_hash) DO UPDATE SET
                  tag = excluded.tag, model = excluded.model, proposed_at = excluded.proposed_at
                """,
                hash(quote),
                tag,
                model,
                now)));
  }

  private static Map<String, Kept> kept(Handle handle) {
    var kept = new HashMap<String, Kept>();
    handle
        .createQuery("SELECT quote_hash, tag, model FROM model_proposal")
        .map((row, _) ->
            kept.put(
                row.getString("quote_hash"),
                new Kept(row.getString("tag"), row.getString("model"))))
        .list();
    return kept;
  }

  private static List<Decided> decided(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT g.quote, g.tag, r.verdict = 'real' AS accepted
            FROM signal g
            JOIN evidence_review r ON r.session_id = g.session_id AND r.seq = g.seq AND r.tag = g.found_tag
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.tag <> '' AND g.quote <> '' AND r.verdict <> 'snoozed'
            UNION
            SELECT g.quote, g.tag, 1
            FROM signal g
            JOIN evidence_tag moved ON moved.session_id = g.session_id AND moved.seq = g.seq
              AND moved.tag = g.found_tag
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.tag <> '' AND g.quote <> ''
            """)
        .map((row, _) ->
            new Decided(row.getString("quote"), row.getString("tag"), row.getBoolean("accepted")))
        .list();
  }

  private static String hash(String quote) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(quote.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
