package dev.praxis.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces copied together with their log while they were open, as a crash leaves them.
class CrashedWorkspaceTest {
  @TempDir Path folder;

  @Test
  void refusesAWorkspaceOfANewerProgramThatCrashed() throws Exception {
    var file = workspace();
    var crashed = folder.resolve("crashed.praxis");
    try (var newer = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = newer.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
      Files.copy(file, crashed);
      Files.copy(Path.of(file + "-wal"), Path.of(crashed + "-wal"));
    }
    var before = Files.readAllBytes(crashed);
    var log = Files.readAllBytes(Path.of(crashed + "-wal"));

    assertThatThrownBy(() -> Database.open(crashed))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("newer Praxis (schema 99");

    assertThat(crashed).hasBinaryContent(before);
    assertThat(Path.of(crashed + "-wal")).hasBinaryContent(log);
  }

  @Test
  void refusesAWorkspaceThatACrashLeftBroken() throws Exception {
    var file = workspace();
    var crashed = folder.resolve("crashed.praxis");
    try (var database = Database.open(file)) {
      database.use(handle -> handle.execute("INSERT INTO setting (name, value) VALUES ('a', 'b')"));
      Files.copy(file, crashed);
      Files.copy(Path.of(file + "-wal"), Path.of(crashed + "-wal"));
    }
    long page = 8192L * pageOf(file, "evaluation_run");
    overwrite(crashed, page, 64);
    var before = Files.readAllBytes(crashed);

    assertThatThrownBy(() -> Database.open(crashed))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is damaged");

    assertThat(crashed).hasBinaryContent(before);
  }

  @Test
  void opensWhatACrashLeftWhole() throws Exception {
    var file = workspace();
    var crashed = folder.resolve("crashed.praxis");
    try (var database = Database.open(file)) {
      database.use(handle -> handle.execute("INSERT INTO setting (name, value) VALUES ('a', 'b')"));
      Files.copy(file, crashed);
      Files.copy(Path.of(file + "-wal"), Path.of(crashed + "-wal"));
    }

    try (var database = Database.open(crashed)) {
      assertThat(settings(database)).isEqualTo(1);
    }
  }

  private Path workspace() {
    var file = folder.resolve("w.praxis");
    Database.open(file).close();
    return file;
  }

  private static int settings(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM setting").mapTo(Integer.class).one());
  }

  private static int pageOf(Path file, String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT rootpage - 1 FROM sqlite_schema WHERE name = '" + table + "'")) {
      return row.getInt(1);
    }
  }

  private static void overwrite(Path file, long at, int length) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      bytes.write("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
    }
  }
}
