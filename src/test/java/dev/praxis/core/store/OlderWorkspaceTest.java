package dev.praxis.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace of the first version, with a session in it, is opened by this one.
final class OlderWorkspaceTest {
  private static final String LONG_TEXT = "the quick brown fox ".repeat(50);

  @TempDir private Path temporary;

  @Test
  void itsTextsAreReadAndFoundAsBefore() throws SQLException, IOException {
    try (var database = Database.open(firstVersion())) {
      assertThat(database.schemaVersion()).isEqualTo(Schema.newest());
      assertThat(texts(database, "SELECT plain(text) FROM event ORDER BY id"))
          .containsExactly("Fix the cart", LONG_TEXT, null);
      assertThat(found(database, "cart")).containsExactly("1");
      assertThat(found(database, "fox")).containsExactly("2");
      assertThat(texts(database, "SELECT chunk_bytes FROM source")).containsExactly("1048576");
      database.use(handle ->
          handle.execute(
              "INSERT INTO event_text (event_text, rank) VALUES ('integrity-check', 1)"));
    }
  }

  @Test
  void newTextsStandCompressedBesideTheOldOnes() throws SQLException, IOException {
    try (var database = Database.open(firstVersion());
        var dictionary = TextDictionary.none();
        var packer = dictionary.packer()) {
      database.use(handle -> {
        handle.execute("UPDATE event SET text = ? WHERE id = 2", packer.packed(LONG_TEXT));
      });

      assertThat(texts(database, "SELECT typeof(text) FROM event ORDER BY id"))
          .containsExactly("text", "blob", "null");
      assertThat(texts(database, "SELECT text FROM event_words")).contains(LONG_TEXT);
      assertThat(found(database, "fox")).containsExactly("2");
    }
  }

  private static List<String> found(Database database, String word) {
    return texts(database, "SELECT rowid FROM event_text WHERE event_text MATCH '" + word + "'");
  }

  private static List<String> texts(Database database, String select) {
    return database.read(handle -> handle.createQuery(select).mapTo(String.class).list());
  }

  private Path firstVersion() throws SQLException, IOException {
    var file = temporary.resolve("old.praxis");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(resource("/db/0001-workspace.sql"));
      statement.executeUpdate("PRAGMA application_id = " + Schema.APPLICATION_ID);
      statement.executeUpdate("PRAGMA user_version = 1");
      rows(statement);
    }
    return file;
  }

  private static void rows(Statement statement) throws SQLException {
    statement.executeUpdate(
        """
        INSERT INTO source (id, path, format, format_version, content_hash, bytes, modified_at, state, imported_at)
        VALUES (1, '/a.jsonl', 'claude-code', 1, 'ff', 3, 0, 'present', 0);
        INSERT INTO lineage (id) VALUES (1);
        INSERT INTO session (id, key, native_id, agent, source_id, lineage_id)
        VALUES (1, 's', 's', 'claude-code', 1, 1);
        INSERT INTO event (id, session_id, seq, kind, line, text) VALUES (1, 1, 0, 'user_message', 1, 'Fix the cart');
        INSERT INTO event (id, session_id, seq, kind, line, text) VALUES (2, 1, 1, 'agent_message', 2, '%s');
        INSERT INTO event (id, session_id, seq, kind, line, copy_of) VALUES (3, 1, 2, 'agent_message', 3, 2);
        INSERT INTO event_text (rowid, text) SELECT id, text FROM event;
        """
            .formatted(LONG_TEXT));
  }

  private static String resource(String name) throws IOException {
    try (var in = OlderWorkspaceTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
