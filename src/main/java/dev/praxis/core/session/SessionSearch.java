package dev.praxis.core.session;

import dev.praxis.core.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Full-text search over every event. Sessions on the held-out side are left out unless asked for.
public final class SessionSearch {
  /// Ranking costs time for each hit. Of words that are nearly everywhere only this many are
  /// ranked.
  private static final int RANKED_AT_MOST = 20_000;

  private static final String ALL_HITS = "FROM event_text WHERE event_text MATCH :words";
  private static final String HITS_OUTSIDE_HELD_OUT =
      """
      FROM event_text JOIN event ON event.id = event_text.rowid
      WHERE event_text MATCH :words AND event.session_id NOT IN (
        SELECT session.id FROM session JOIN lineage ON lineage.id = session.lineage_id
        WHERE lineage.split = 'held_out')\
      """;

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
    var query = SearchWords.of(words);
    return query.isEmpty()
        ? Found.NOTHING
        : database.read(handle -> found(handle, query, limit, includeHeldOut));
  }

  private static Found found(Handle handle, SearchWords words, int limit, boolean includeHeldOut) {
    boolean hiding =
        !includeHeldOut
            && handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM lineage WHERE split = 'held_out')")
                .mapTo(Boolean.class)
                .one();
    var among = hiding ? HITS_OUTSIDE_HELD_OUT : ALL_HITS;
    int total =
        handle
            .createQuery("SELECT count(*) " + among)
            .bind("words", words.query())
            .mapTo(Integer.class)
            .one();
    return new Found(total, hits(handle, words, limit, among));
  }

  private static List<SearchHit> hits(Handle handle, SearchWords words, int limit, String among) {
    return handle
        .createQuery(
            """
            WITH ranked AS MATERIALIZED (
              SELECT event_text.rowid AS id, bm25(event_text) AS score %s
              ORDER BY event_text.rowid DESC LIMIT :rankedAtMost),
            best AS MATERIALIZED (SELECT id, score FROM ranked ORDER BY score, id DESC LIMIT :limit)
            SELECT s.id, s.key, e.seq, e.at, (
                     SELECT snippet(event_text, 0, '«', '»', '…', 16) FROM event_text
                     WHERE event_text MATCH :words AND event_text.rowid = best.id) AS snippet
            FROM best JOIN event e ON e.id = best.id JOIN session s ON s.id = e.session_id
            ORDER BY best.score, best.id DESC
            """
                .formatted(among))
        .bind("words", words.query())
        .bind("rankedAtMost", RANKED_AT_MOST)
        .bind("limit", limit)
        .map((row, _) ->
            new SearchHit(
                new SessionId(row.getLong("id")),
                row.getString("key"),
                row.getInt("seq"),
                EventStore.instant(row, "at"),
                row.getString("snippet")))
        .list();
  }
}
