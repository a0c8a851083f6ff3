package dev.praxis.bench;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.core.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What one decision costs: counting the tags again in a small and in a ten times larger workspace,
/// and putting 10,000 pieces of evidence together that say nearly the same.
final class RecountBenchmark implements Benchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 10_000;
  private static final int DECISIONS = 200;
  private static final int WARM = 50;
  private static final double NOT_MORE = 1.5;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var few = ground.folder().resolve("recount-few.praxis");
    var many = ground.folder().resolve("recount-many.praxis");
    fill(few, FEW);
    fill(many, MANY);
    double small = recount(few);
    double large = recount(many);
    return List.of(
        Row.times(
            Row.text("recount after a decision, %,d sessions; floor: %,d", MANY, FEW),
            large,
            small,
            NOT_MORE),
        grouping(many));
  }

  /// Each with one piece of evidence, of five tags.
  private static void fill(Path file, int sessions) throws Exception {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    try (var database = Database.open(file)) {
      addSessions(database, sessions);
      addSignals(database, sessions, 1);
    }
  }

  static void addSessions(Database database, int sessions) {
    database.use(handle -> {
      handle.execute(
          """
          INSERT INTO source (id, path, format, format_version, content_hash, bytes, modified_at, state, imported_at)
          VALUES (1, '/bench', 'sample', 1, '', 0, 0, 'present', 0)
          """);
      var numbers = numbers(sessions);
      handle.execute("INSERT INTO lineage (id) " + numbers + "SELECT i FROM n");
      handle.execute(
          "INSERT INTO session (id, key, native_id, agent, source_id, lineage_id, project,"
              + " started_at) "
              + numbers
              + "SELECT i, 's' || i, 's' || i, 'sample', 1, i, 'p' || (i % 20), i * 3600000 FROM"
              + " n");
    });
  }

  /// So many to a session, one at each step.
  static void addSignals(Database database, int sessions, int each) {
    database.use(handle ->
        handle.execute(
            "INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, evidence) "
                + numbers(sessions * each)
                + "SELECT 1 + (i - 1) / "
                + each
                + ", (i - 1) % "
                + each
                + ", 'sample', 1, 'tag_' || (i % 5), 0.8, 'word' || (i % 997) || ' broke ' ||"
                + " (i % 89) || ' when part' || (i % 53) || ' met number ' || (i % 7), '[0]'"
                + " FROM n"));
  }

  private static String numbers(int many) {
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + many
        + ") ";
  }

  /// Median of many.
  private static double recount(Path file) throws Exception {
    try (var workbench = Workbench.open(file)) {
      var cards = workbench.queue().waiting(QueueOrder.NEWEST, null);
      workbench.miner().counts(2);
      var times = new double[DECISIONS];
      for (int i = -WARM; i < DECISIONS; i++) {
        var card = cards.get(i + WARM);
        workbench.queue().decide(List.of(card), Verdict.NOT_REAL, Duration.ofSeconds(5));
        double took = Clock.millis(() -> workbench.miner().counts(2));
        if (i >= 0) {
          times[i] = took;
        }
      }
      return Clock.quantile(times, 0.5);
    }
  }

  private static Row grouping(Path file) throws Exception {
    try (var workbench = Workbench.open(file)) {
      var cards = workbench.queue().waiting(QueueOrder.NEWEST, null);
      EvidenceQueue.groups(cards);
      double ours = Clock.millis(() -> EvidenceQueue.groups(cards));
      var quotes = cards.stream().map(card -> card.evidence().signal().quote()).toList();
      double floor = Clock.millis(() -> shingles(quotes));
      return new Row(
          Row.text(
              "grouping %,d pieces of evidence; floor: their words and word pairs", cards.size()),
          Row.millis(ours),
          Row.millis(floor),
          Row.text("%.1f", ours / floor),
          "reported",
          Optional.empty());
    }
  }

  /// What any way of telling likeness must do at least: every text into a set of its words and word
  /// pairs, every one of them known by number.
  private static int shingles(List<String> quotes) {
    var numbers = new HashMap<String, Integer>();
    for (var quote : quotes) {
      var words = quote.toLowerCase(Locale.ROOT).split("\\s+");
      var own = new HashSet<Integer>();
      for (int i = 0; i < words.length; i++) {
        own.add(number(numbers, words[i]));
        if (i > 0) {
          own.add(number(numbers, words[i - 1] + " " + words[i]));
        }
      }
    }
    return numbers.size();
  }

  private static int number(Map<String, Integer> numbers, String shingle) {
    int next = numbers.size();
    return numbers.computeIfAbsent(shingle, _ -> next);
  }
}
