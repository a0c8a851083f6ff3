package dev.praxis.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void open() {
    file = folder.resolve("w.praxis");
    database = Database.open(file);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsNothingOfAWriteThatThrows() {
    assertThatThrownBy(() ->
            database.use(handle -> {
              set("a", "1");
              throw new IllegalStateException("halfway");
            }))
        .hasMessage("halfway");

    assertThat(count()).isZero();
  }

  @Test
  void aNewWorkspaceHasPagesThatANodeOfTheIndexFits() {
    int page =
        database.read(handle -> handle.createQuery("PRAGMA page_size").mapTo(Integer.class).one());

    assertThat(page).isEqualTo(8_192);
  }

  @Test
  void readsWithinAWriteSeeWhatWasWrittenOthersDoNot() {
    database.use(_ -> {
      set("a", "1");
      assertThat(count()).isEqualTo(1);
      try (var other = Database.open(file)) {
        assertThat(count(other)).isZero();
      }
    });

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aReaderCannotWrite() {
    assertThatThrownBy(
            () -> database.read(handle -> handle.execute("DELETE FROM setting WHERE id = 1")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void manyThreadsReadAndWriteThroughTwoHandles() throws Exception {
    try (var second = Database.open(file);
        var threads = Executors.newFixedThreadPool(8)) {
      var tasks = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 40; i++) {
        var target = i % 2 == 0 ? database : second;
        var name = "n" + i;
        tasks.add(() -> insert(target, name));
        tasks.add(() -> count(target));
      }
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isNotNegative();
      }
      assertThat(count()).isEqualTo(40);
      assertThat(count(second)).isEqualTo(40);
    }
  }

  @Test
  void saysWhichProgramHoldsTheFileUp() throws SQLException {
    database.use(handle -> handle.execute("PRAGMA busy_timeout = 50"));
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> set("a", "1"))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("in use by another program");
      assertThat(count()).isZero();

      statement.execute("ROLLBACK");
    }
    set("a", "1");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void saysThatTheDiskIsFullAndKeepsWhatWasSaved() {
    set("a", "1");
    database.use(handle -> handle.execute("PRAGMA max_page_count = 1"));

    assertThatThrownBy(() -> set("big", "x".repeat(1_000_000)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no room left");

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void saysThatPagesAreBroken() throws Exception {
    for (int i = 0; i < 300; i++) {
      set("n" + i, "x".repeat(500));
    }
    database.close();
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() - 40 * 4096);
      bytes.write(new byte[38 * 4096]);
    }
    open();

    assertThat(database.integrity()).isNotEmpty();
    assertThatThrownBy(() ->
            database.read(handle ->
                handle.createQuery("SELECT value FROM setting").mapTo(String.class).list()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void findsReferencesToRowsThatAreNotThere() {
    assertThat(database.integrity()).isEmpty();
    database.close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("INSERT INTO rule_tag (id, rule_id, tag) VALUES (3, 77, 'lost')");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    open();

    assertThat(database.integrity())
        .containsExactly("row 3 of rule_tag refers to a row of rule that is not there");
  }

  @Test
  void backsUpAWholeWorkspaceWhileItIsOpen() throws IOException {
    set("a", "1");
    var copy = folder.resolve("it's a copy.praxis");

    database.backupTo(copy);
    set("b", "2");

    try (var restored = Database.open(copy)) {
      assertThat(count(restored)).isEqualTo(1);
      assertThat(restored.schemaVersion()).isEqualTo(database.schemaVersion());
      assertThat(restored.integrity()).isEmpty();
    }
    var before = Files.readAllBytes(copy);
    assertThatThrownBy(() -> database.backupTo(copy))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("exists already");
    assertThat(copy).hasBinaryContent(before);
    assertThatThrownBy(() -> database.backupTo(folder.resolve("missing/copy.praxis")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("can’t be written");
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".partial"));
    }
  }

  @Test
  void foldsTheLogIntoTheFileOnClosing() throws IOException {
    set("a", "1");
    database.close();

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThatThrownBy(this::count).isInstanceOf(IllegalStateException.class);
  }

  private void set(String name, String value) {
    database.use(
        handle -> handle.execute("INSERT INTO setting (name, value) VALUES (?, ?)", name, value));
  }

  private static int insert(Database database, String name) {
    return database.write(
        handle -> handle.execute("INSERT INTO setting (name, value) VALUES (?, '')", name));
  }

  private int count() {
    return count(database);
  }

  private static int count(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM setting").mapTo(Integer.class).one());
  }
}
