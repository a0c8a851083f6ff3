package dev.praxis.core.session;

import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Full-text search over every event. Sessions on the held-out side are left out unless asked for;
/// agents find those of the training side only.
public final class SessionSearch {
  /// Ranking costs time for each hit. Of words that are nearly everywhere only this many are
  /// ranked.
  private static final int RANKED_AT_MOST = 20_000;

  private static final String ALL_HITS = "FROM event_text WHERE event_text MATCH :words";
  private final Database database;

  public SessionSearch(Database database) {
    this.database = database;
  }

  /// The best hits of a search.
  ///
  /// @param total hits there are, `hits` being the best of them
  public record Found(int total, List<SearchHit> hits) {
    public static final Found NOTHING = new Found(0, List.of());

    public Found {
      hits = List.copyOf(hits);
    }
  }

  /// Best first, then newest; held-out sessions left out. Where there are very many hits the newest
  /// are ranked. The words are taken as words, never as search syntax; "quoted words" as a phrase.
  public Found search(String words, int limit) {
    return search(words, limit, false);
  }

  /// Best first. Showing held-out sessions is for evaluation only: whoever drafts rules must not
  /// see them.
  public Found search(String words, int limit, boolean includeHeldOut) {
    return search(words, limit, includeHeldOut ? Hidden.NOTHING : Hidden.HELD_OUT);
  }

  /// Best first, and only of what anybody may learn from: neither held-out sessions nor those that
  /// belong to neither side.
  public Found searchTraining(String words, int limit) {
    return search(words, limit, Hidden.ALL_BUT_TRAINING);
  }

  private Found search(String words, int limit, Hidden hidden) {
    var query = SearchWords.of(words);
    return query.isEmpty()
        ? Found.NOTHING
        : database.read(handle -> found(handle, query, limit, hidden));
  }

  /// Which sides of the split are left out.
  private enum Hidden {
    NOTHING("''"),
    HELD_OUT("'held_out'"),
    ALL_BUT_TRAINING("'held_out', 'quarantine'");

    private final String sides;

    Hidden(String sides) {
      this.sides = sides;
    }

    boolean isThere(Handle handle) {
      return handle
          .createQuery("SELECT EXISTS (SELECT 1 FROM lineage WHERE split IN (%s))".formatted(sides))
          .mapTo(Boolean.class)
          .one();
    }

    String hitsOutside() {
      return """
      FROM event_text CROSS JOIN event ON event.id = event_text.rowid
      WHERE event_text MATCH :words AND event.session_id NOT IN (
        SELECT session.id FROM session JOIN lineage ON lineage.id = session.lineage_id
        WHERE lineage.split IN (%s))\
      """
          .formatted(sides);
    }

    /// The index comes first and in its own order: it hands out the best hits, and only of these
    /// the snippets are made.
    String bestHits() {
      return """
      SELECT event_text.rowid AS event, event_text.rank AS score, s.id, s.key, e.seq, e.at,
             snippet(event_text, 0, '«', '»', '…', 16) AS snippet
      FROM event_text CROSS JOIN event e ON e.id = event_text.rowid
      CROSS JOIN session s ON s.id = e.session_id
      WHERE event_text MATCH :words AND event_text.rowid >= :oldest
        AND (NOT :hiding OR s.lineage_id NOT IN (SELECT id FROM lineage WHERE split IN (%s)))
      ORDER BY event_text.rank
      LIMIT :limit
      """
          .formatted(sides);
    }
  }

  private static Found found(Handle handle, SearchWords words, int limit, Hidden asked) {
    var hidden = asked.isThere(handle) ? asked : Hidden.NOTHING;
    var among = hidden == Hidden.NOTHING ? ALL_HITS : hidden.hitsOutside();
    int total =
        handle
            .createQuery("SELECT count(*) " + among)
            .bind("words", words.query())
            .mapTo(Integer.class)
            .one();
    return new Found(
        total, hits(handle, words, limit, hidden, oldest(handle, words, total, among)));
  }

  /// The oldest event that is ranked.
  private static long oldest(Handle handle, SearchWords words, int total, String among) {
    return total <= RANKED_AT_MOST
        ? 0
        : handle
            .createQuery(
                "SELECT event_text.rowid "
                    + among
                    + " ORDER BY event_text.rowid DESC LIMIT 1 OFFSET :ranked")
            .bind("words", words.query())
            .bind("ranked", RANKED_AT_MOST - 1)
            .mapTo(Long.class)
            .one();
  }

  private static List<SearchHit> hits(
      Handle handle, SearchWords words, int limit, Hidden hidden, long oldest) {
    return handle
        .createQuery(hidden.bestHits())
        .bind("words", words.query())
        .bind("oldest", oldest)
        .bind("hiding", hidden != Hidden.NOTHING)
        .bind("limit", limit)
        .map((row, _) -> ranked(row))
        .stream()
        .sorted(
            Comparator.comparingDouble(Ranked::score)
                .thenComparing(Comparator.comparingLong(Ranked::event).reversed()))
        .map(Ranked::hit)
        .toList();
  }

  /// A hit and what it is ordered by.
  private record Ranked(double score, long event, SearchHit hit) {}

  private static Ranked ranked(ResultSet row) throws SQLException {
    return new Ranked(
        row.getDouble("score"),
        row.getLong("event"),
        new SearchHit(
            new SessionId(row.getLong("id")),
            row.getString("key"),
            row.getInt("seq"),
            EventStore.instant(row, "at"),
            row.getString("snippet")));
  }
}
