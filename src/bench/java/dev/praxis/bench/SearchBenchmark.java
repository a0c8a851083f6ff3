package dev.praxis.bench;

import dev.praxis.core.session.SessionSearch;
import dev.praxis.core.store.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
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
      "SELECT rowid FROM event_text WHERE event_text MATCH ? ORDER BY rank LIMIT " + HITS;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    try (var database = Database.open(ground.denseWorkspace());
        var bare = DriverManager.getConnection("jdbc:sqlite:" + ground.denseWorkspace());
        var statement = bare.createStatement()) {
      statement.execute("PRAGMA cache_size = -32000");
      var queries = queries(database);
      var search = new SessionSearch(database);
      var ours = new double[QUERIES];
      var theirs = new double[QUERIES];
      measure(bare, search, queries, ours, theirs); // for the caches
      measure(bare, search, queries, ours, theirs);
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

  private static void measure(
      Connection bare, SessionSearch search, List<String> queries, double[] ours, double[] theirs)
      throws Exception {
    try (var statement = bare.prepareStatement(BARE)) {
      for (int i = 0; i < QUERIES; i++) {
        var query = queries.get(i);
        theirs[i] = Clock.millis(() -> bare(statement, query));
        ours[i] = Clock.millis(() -> search.search(query, HITS));
      }
    }
  }

  private static void bare(PreparedStatement statement, String query) throws Exception {
    statement.setString(
        1, query.startsWith("\"") ? query : "\"" + query.replace(" ", "\" \"") + "\"");
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getLong(1);
      }
    }
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
                    SELECT text FROM event
                    WHERE id >= 1 + (SELECT max(id) FROM event) * :share AND text IS NOT NULL LIMIT 1
                    """)
                .bind("share", random.nextDouble() * 0.99)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    return java.util.Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2)
        .toList();
  }
}
