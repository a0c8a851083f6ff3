package dev.praxis.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class WorkspaceWatchTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @TempDir Path folder;
  private final List<Set<Area>> told = new ArrayList<>();
  private long now;
  private Database ours;
  private Database others;
  private WorkspaceWatch watch;

  @BeforeEach
  void open() {
    ours = Database.open(folder.resolve("w.db"));
    others = Database.open(folder.resolve("w.db"));
    watch = new WorkspaceWatch(ours, () -> now, told::add);
  }

  @AfterEach
  void close() {
    watch.close();
    others.close();
    ours.close();
  }

  @Test
  void tellsWhichAreasAnotherProgramChanged() {
    tag(others, "a");
    watch.look();
    assertThat(told).containsExactly(Set.of(Area.TAGS));
  }

  @Test
  void keepsSilentAboutWhatThisProgramWrites() {
    tag(ours, "a");
    watch.look();
    new SettingStore(ours).put("name", "value");
    watch.look();
    assertThat(told).isEmpty();
  }

  @Test
  void tellsOfOthersBesideOurOwn() {
    tag(ours, "a");
    watch.look();
    new SettingStore(others).put("name", "value");
    watch.look();
    assertThat(told).containsExactly(Set.of(Area.SETTINGS));
  }

  @Test
  void knowsWhatWasWrittenBetweenOpeningAndTheFirstLook() {
    var late = new WorkspaceWatch(others, () -> now, told::add);
    tag(ours, "a");
    late.look();
    late.close();
    assertThat(told).containsExactly(Set.of(Area.TAGS));
  }

  @Test
  void tellsOfChangesAndOfWhatIsGone() {
    tag(others, "a");
    watch.look();
    now += SECOND;
    others.use(handle -> handle.execute("UPDATE failure_tag SET sentence = 'Said so.'"));
    watch.look();
    now += SECOND;
    others.use(handle -> handle.execute("DELETE FROM failure_tag"));
    watch.look();
    assertThat(told).hasSize(3);
  }

  @Test
  void whatWasRolledBackIsNotTold() {
    try {
      others.use(handle -> {
        handle.execute("INSERT INTO failure_tag (tag, origin) VALUES ('a', 'curator')");
        throw new IllegalStateException("changed its mind");
      });
    } catch (IllegalStateException _) {
      watch.look();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void thousandsOfCommitsAreToldOnceASecond() {
    for (int i = 0; i < 2_000; i++) {
      int commit = i;
      others.writeLightly(handle ->
          handle.execute(
              "INSERT INTO failure_tag (tag, origin) VALUES (?, 'curator')", "tag" + commit));
      if (i % 10 == 0) {
        now += SECOND / 50;
        watch.look();
      }
    }
    assertThat(told).hasSize(4).allMatch(Set.of(Area.TAGS)::equals);
  }

  @Test
  void aLookDoesNotWaitForALongWrite() throws Exception {
    tag(others, "a");
    var writing = new LinkedBlockingQueue<String>();
    var done = new LinkedBlockingQueue<String>();
    var writer =
        Thread.ofPlatform()
            .start(() ->
                ours.use(_ -> {
                  writing.add("writing");
                  take(done);
                }));
    take(writing);
    watch.look();
    assertThat(told).isEmpty();
    done.add("done");
    writer.join();
    watch.look();
    assertThat(told).containsExactly(Set.of(Area.TAGS));
  }

  @Test
  void looksByItselfUntilItIsClosed() {
    var heard = new LinkedBlockingQueue<Set<Area>>();
    try (var _ = WorkspaceWatch.start(ours, heard::add)) {
      tag(others, "a");
      assertThat(take(heard)).isEqualTo(Set.of(Area.TAGS));
    }
  }

  @Test
  void everyTableIsCountedOrKnownToBeOfNoAccount() {
    var known = new HashSet<>(AreaCounters.UNCOUNTED);
    AreaCounters.TABLES.values().forEach(known::addAll);
    var tables =
        ours.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'event_text%'
                    """)
                .mapTo(String.class)
                .list());
    assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
  }

  private static void tag(Database database, String tag) {
    database.use(handle ->
        handle.execute("INSERT INTO failure_tag (tag, origin) VALUES (?, 'curator')", tag));
  }

  private static <T> T take(LinkedBlockingQueue<T> queue) {
    try {
      var taken = queue.poll(20, TimeUnit.SECONDS);
      if (taken == null) {
        throw new AssertionError("waited in vain");
      }
      return taken;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
