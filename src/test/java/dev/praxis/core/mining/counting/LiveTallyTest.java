package dev.praxis.core.mining.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever happens in a workspace, the counts that went along are those of a fresh look.
@SuppressWarnings("NullAway.Init") // the fields are set before each try
final class LiveTallyTest {
  private static final List<String> TAGS = List.of("a", "b", "c", "");
  private static final int STEPS = 40;

  private Path folder;
  private Database database;
  private SampleRows rows;
  private History history;
  private EvidenceQueue queue;
  private TagCuration tags;
  private TagMiner miner;
  private List<SampleRows.Row> sessions;
  private int named;

  @BeforeTry
  void open() throws IOException {
    folder = Files.createTempDirectory("tally");
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    queue = new EvidenceQueue(database, history);
    tags = new TagCuration(database, history);
    miner = new TagMiner(database, history, List.of());
    sessions = new ArrayList<>();
  }

  @AfterTry
  void close() throws IOException {
    database.close();
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  @Property(tries = 10)
  void countsThatWentAlongAreThoseOfAFreshLook(@ForAll long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      addSession(random);
    }
    for (int step = 0; step < STEPS; step++) {
      var did = change(random);
      assertThat(miner.counts(2)).as("after %s", did).isEqualTo(freshly());
      var fresh = new EvidenceQueue(database, history);
      assertThat(queue.standing()).as("after %s", did).isEqualTo(fresh.standing());
      assertThat(queue.records()).as("after %s", did).isEqualTo(fresh.records());
      assertThat(queue.untagged(QueueOrder.NEWEST)).isEqualTo(fresh.untagged(QueueOrder.NEWEST));
      assertThat(queue.standing().snoozed()).as("after %s", did).isEqualTo(judged("snoozed"));
    }
  }

  /// Counted by the database alone.
  private int judged(String verdict) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FROM evidence_review r
                JOIN session s ON s.id = r.session_id
                JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
                WHERE r.verdict = :verdict
                """)
            .bind("verdict", verdict)
            .mapTo(Integer.class)
            .one());
  }

  private MiningReport freshly() {
    return new TagMiner(database, history, List.of()).counts(2);
  }

  private String change(Random random) {
    var waiting =
        Stream.concat(
                queue.waiting(QueueOrder.NEWEST, null).stream(),
                queue.untagged(QueueOrder.NEWEST).stream())
            .toList();
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> judge(waiting, random);
      case 3 -> judgeAs(waiting, random);
      case 4, 5 -> replayed("undo", history::undo);
      case 6 -> replayed("redo", history::redo);
      case 7 -> rename(random);
      case 8 -> addSession(random);
      case 9 -> {
        any(sessions, random).heldOut();
        yield "holding a session out";
      }
      case 10 -> {
        addSession(random);
        var gone = sessions.remove(random.nextInt(sessions.size() - 1));
        database.use(
            handle -> handle.execute("DELETE FROM session WHERE id = ?", gone.id().value()));
        yield "a session taken away";
      }
      case 11 -> {
        queue.wake(queue.snoozed());
        yield "waking what was put off";
      }
      default -> {
        any(sessions, random).signal(random.nextInt(3), any(TAGS, random));
        yield "a signal";
      }
    };
  }

  /// What took a session away may stand in its way; then all stays as it is.
  private static String replayed(String what, Supplier<Optional<Decision>> replay) {
    try {
      return replay.get().map(decision -> what + " of " + decision.label()).orElse("nothing");
    } catch (Problem _) {
      return "a refused " + what;
    }
  }

  private String judge(List<QueueCard> waiting, Random random) {
    if (waiting.isEmpty()) {
      return "nothing";
    }
    var verdict = any(List.of(Verdict.values()), random);
    queue.decide(waiting.subList(0, 1 + random.nextInt(waiting.size())), verdict, null);
    return "judging as " + verdict;
  }

  private String judgeAs(List<QueueCard> waiting, Random random) {
    if (waiting.isEmpty()) {
      return "nothing";
    }
    queue.decideAs(List.of(any(waiting, random)), any(List.of("a", "d"), random), "", null);
    return "giving another tag";
  }

  private String rename(Random random) {
    var known = new TreeSet<String>();
    freshly().tags().forEach(count -> known.add(count.tag()));
    if (known.isEmpty()) {
      return "nothing";
    }
    var tag = any(List.copyOf(known), random);
    tags.rename(tag, "t" + random.nextInt(1_000_000));
    return "renaming " + tag;
  }

  private String addSession(Random random) {
    var row =
        rows.session("s" + named++)
            .project(any(List.of("", "shop", "site"), random))
            .user("one")
            .agent("two")
            .user("three");
    if (random.nextInt(4) == 0) {
      row.outcome("failure", "label");
    }
    if (random.nextInt(3) == 0) {
      row.tag(any(List.of("a", "labelled"), random));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      row.signal(random.nextInt(3), any(TAGS, random));
    }
    sessions.add(row);
    return "a session";
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
