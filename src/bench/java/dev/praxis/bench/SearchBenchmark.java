package dev.praxis.bench;

import dev.praxis.core.session.SessionSearch;
import dev.praxis.core.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Full-text search beside the bare query of the index, over words, pairs of words and phrases
/// taken from the texts themselves.
final class SearchBenchmark implements Benchmark {
  private static final int QUERIES = 200;
  private static final int HITS = 50;
  private static final double OF_BARE = 1.5;
  private static final double LONGEST_MS = 150;
  private static final long SEED = 7;
  private static final String BARE =
      """
      SELECT rowid, snippet(event_text, 0, '«', '»', '…', 16) FROM event_text
      WHERE event_text MATCH ? ORDER BY rank LIMIT
      """
          + HITS;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    try (var database = Database.open(ground.denseWorkspace());
        var bare = Database.open(ground.denseWorkspace())) {
      var queries = queries(database);
      var search = new SessionSearch(database);
      var ours = new double[QUERIES];
      var theirs = new double[QUERIES];
      for (int round = 0; round < 2; round++) { // the first is for the caches
        for (int i = 0; i < QUERIES; i++) {
          var query = queries.get(i);
          theirs[i] = Clock.millis(() -> bare.read(handle -> bare(handle.getConnection(), query)));
          ours[i] = Clock.millis(() -> search.search(query, HITS));
        }
      }
      double p95 = Clock.quantile(ours, 0.95);
      return List.of(
          Row.times(
              "search, median of 200; floor: bare FTS5 query",
              Clock.quantile(ours, 0.5),
              Clock.quantile(theirs, 0.5),
              OF_BARE),
          Row.times("search, 95th percentile", p95, Clock.quantile(theirs, 0.95), OF_BARE),
          Row.atMost("search, 95th percentile, by the clock", p95, "", LONGEST_MS));
    }
  }

  /// The one statement that answers the same: ids and snippets of the best hits.
  private static int bare(Connection connection, String query) {
    try (var statement = connection.prepareStatement(BARE)) {
      statement.setString(1, syntax(query));
      int hits = 0;
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          hits += rows.getString(2).isEmpty() ? 0 : 1;
        }
      }
      return hits;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static String syntax(String query) {
    return query.startsWith("\"") ? query : "\"" + query.replace(" ", "\" \"") + "\"";
  }

  private static List<String> queries(Database database) {
    var random = new Random(SEED);
    var queries = new ArrayList<String>();
    while (queries.size() < QUERIES) {
      var words = words(database, random);
      if (words.size() < 3) {
        continue;
      }
      int at = random.nextInt(words.size() - 1);
      queries.add(
          switch (queries.size() % 10) {
            case 0, 1, 2, 3, 4 -> words.get(at);
            case 5, 6, 7 -> words.get(at) + " " + words.get(random.nextInt(words.size()));
            default -> "\"" + words.get(at) + " " + words.get(at + 1) + "\"";
          });
    }
    return queries;
  }

  /// Of some event.
  private static List<String> words(Database database, Random random) {
    var text =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT text FROM event_words
                    WHERE id >= 1 + (SELECT max(id) FROM event_words) * :share LIMIT 1
                    """)
                .bind("share", random.nextDouble() * 0.99)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 2).toList();
  }
}
