package dev.praxis.core.session;

import dev.praxis.core.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Full-text search over every event. Sessions on the held-out side are left out unless asked for.
public final class SessionSearch {
  private static final String TOTAL_NOT_HELD_OUT =
      """
      SELECT count(*)
      FROM event_text
      JOIN event e ON e.id = event_text.rowid
      JOIN session s ON s.id = e.session_id
      WHERE event_text MATCH :words
        AND s.lineage_id NOT IN (SELECT id FROM lineage WHERE split = 'held_out')
      """;
  private static final String TOTAL_OF_ALL =
      "SELECT count(*) FROM event_text WHERE event_text MATCH :words";
  private static final String NOT_HELD_OUT =
      "AND s.lineage_id NOT IN (SELECT id FROM lineage WHERE split = 'held_out')";

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

  /// Best first, held-out sessions left out. The words are taken as words, never as search syntax;
  /// "quoted words" as a phrase.
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
    int total =
        handle
            .createQuery(hiding ? TOTAL_NOT_HELD_OUT : TOTAL_OF_ALL)
            .bind("words", words.query())
            .mapTo(Integer.class)
            .one();
    return new Found(total, hits(handle, words, limit, hiding ? NOT_HELD_OUT : ""));
  }

  private static List<SearchHit> hits(
      Handle handle, SearchWords words, int limit, String condition) {
    return handle
        .createQuery(
            """
            SELECT s.id, s.key, e.seq, e.at, snippet(event_text, 0, '«', '»', '…', 16) AS snippet
            FROM event_text
            JOIN event e ON e.id = event_text.rowid
            JOIN session s ON s.id = e.session_id
            WHERE event_text MATCH :words %s
            ORDER BY event_text.rank
            LIMIT :limit
            """
                .formatted(condition))
        .bind("words", words.query())
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
