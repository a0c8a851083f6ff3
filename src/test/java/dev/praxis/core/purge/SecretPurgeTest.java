package dev.praxis.core.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.review.History;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.secrets.SecretStore;
import dev.praxis.core.session.SessionSearch;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretPurgeTest {
  private static final String TOKEN = "gh" + "p_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
  private static final String PASSWORD = "open" + "77" + "sesame";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("workspace.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anImportKeepsSecretsOutOfEverythingButTheArchive() throws IOException {
    var file = transcript("one.jsonl", "deploy with " + TOKEN);

    var report = imported();

    assertThat(report.secrets()).isEqualTo(2);
    assertThat(bytesOfWorkspace()).doesNotContain(TOKEN).doesNotContain(PASSWORD);
    assertThat(raw(file)).isEqualTo(Files.readString(file));
    assertThat(new SecretStore(database).counts().sources())
        .singleElement()
        .satisfies(source -> {
          assertThat(source.archive()).isEqualTo("original");
          assertThat(source.count()).isEqualTo(2);
        });
    assertThat(rows("SELECT title FROM session")).allMatch(title -> !title.contains(TOKEN));
  }

  @Test
  void aPurgeLeavesNoByteOfASecret() throws IOException {
    var file = transcript("one.jsonl", "deploy with " + TOKEN);
    imported();
    var history = new History(database);
    history.decide(
        "note",
        "session/1",
        "Note something",
        handle -> {
          handle.execute(
              "INSERT INTO failure_tag (tag, sentence, origin) VALUES ('a', ?, 'curator')",
              "use " + TOKEN);
          handle.execute("INSERT INTO instruction_file (id, path) VALUES (1, 'x')");
          return handle.execute(
              "INSERT INTO instruction_version (file_id, at, after, rules) VALUES (1, 0, ?, '[]')",
              ("Never use " + TOKEN).getBytes(StandardCharsets.UTF_8));
        });
    database.use(handle ->
        handle.execute(
            "INSERT INTO import_problem (path, reason, remedy, excerpt, found_at) VALUES"
                + " ('x', 'bad', 'none', ?, 0)",
            "the line " + TOKEN));

    var report = new SecretPurge(database).purge(Progress.ignored());

    assertThat(report.sources()).isEqualTo(1);
    assertThat(report.texts()).isEqualTo(5);
    assertThat(raw(file)).doesNotContain(TOKEN).doesNotContain(PASSWORD).contains("[secret:");
    assertThat(raw(file).lines()).hasSameSizeAs(Files.readAllLines(file));
    database.close();
    for (var each : filesOfWorkspace()) {
      var bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
      var hex = HexFormat.of().withUpperCase().formatHex(TOKEN.getBytes(StandardCharsets.UTF_8));
      assertThat(bytes)
          .as(each.toString())
          .doesNotContain(TOKEN)
          .doesNotContain(PASSWORD)
          .doesNotContain(hex);
    }
    open();
    assertThat(new History(database).undo()).isPresent();
    assertThat(rows("SELECT tag FROM failure_tag")).doesNotContain("a");
  }

  @Test
  void whatIsPurgedStaysPurged() throws IOException {
    var file = transcript("one.jsonl", "deploy with " + TOKEN);
    imported();
    new SecretPurge(database).purge(Progress.ignored());

    assertThat(imported().unchanged()).isEqualTo(1);
    assertThat(raw(file)).doesNotContain(TOKEN);

    Files.writeString(file, Files.readString(file) + user("again " + TOKEN, 9));
    assertThat(imported().imported()).isEqualTo(1);

    assertThat(raw(file)).doesNotContain(TOKEN).contains("again [secret:github-token:");
    assertThat(copied(file)).isFalse();
    assertThat(new SecretPurge(database).purge(Progress.ignored()).sources()).isZero();
  }

  @Test
  void aCopyIsTheBeginningOfTheMaskedBytesToo() throws IOException {
    var file = transcript("one.jsonl", "deploy with " + TOKEN);
    imported();
    var copy = folder.resolve("projects/copy.jsonl");
    Files.copy(file, copy);
    imported();
    var beginning = Files.readString(copy);
    Files.writeString(file, beginning + user("more " + TOKEN, 9));
    imported();

    new SecretPurge(database).purge(Progress.ignored());

    assertThat(raw(copy).lines()).hasSize((int) beginning.lines().count());
    assertThat(raw(file)).startsWith(raw(copy));
  }

  @Test
  void anArchiveOfMasksNeverHoldsASecret() throws IOException {
    new SecretSettingStore(database).keepOriginals(false);
    var file = transcript("one.jsonl", "deploy with " + TOKEN);

    imported();

    assertThat(raw(file)).doesNotContain(TOKEN).doesNotContain(PASSWORD);
    assertThat(copied(file)).isFalse();
    assertThat(imported().unchanged()).isEqualTo(1);
  }

  @Test
  void masksAreFoundBySearch() throws IOException {
    transcript("one.jsonl", "deploy with " + TOKEN);
    imported();

    assertThat(new SessionSearch(database).search(TOKEN, 10).total()).isZero();
    assertThat(new SessionSearch(database).search("github-token", 10).total()).isPositive();
  }

  private ImportReport imported() {
    return new Importer(database)
        .importAll(List.of(folder.resolve("projects")), Progress.ignored());
  }

  private Path transcript(String name, String said) throws IOException {
    var file = folder.resolve("projects").resolve(name);
    Files.createDirectories(file.getParent());
    var login = "export DB_PASSWORD=" + PASSWORD + " && deploy";
    return Files.writeString(
        file, user(said, 1) + user("then I wait", 2) + user(login, 3) + user("thanks", 4));
  }

  private static String user(String text, int number) {
    return """
    {"type":"user","uuid":"00000000-0000-4000-8000-00000000000%1$d","parentUuid":null,\
    "sessionId":"11111111-2222-4333-8444-555555555555","timestamp":"2026-03-01T10:00:0%1$d.000Z",\
    "cwd":"/home/me/app","version":"2.0.1","message":{"role":"user","content":"%2$s"}}
    """
        .formatted(number, text);
  }

  private String raw(Path file) {
    var out = new ByteArrayOutputStream();
    new SourceStore(database).copyRaw(file.toString(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private boolean copied(Path file) {
    return new SourceStore(database).copyRaw(file.toString(), new ByteArrayOutputStream());
  }

  private List<String> rows(String select) {
    return database.read(handle -> handle.createQuery(select).mapTo(String.class).list());
  }

  /// What stands in the file uncompressed.
  private String bytesOfWorkspace() throws IOException {
    var all = new StringBuilder();
    for (var each : filesOfWorkspace()) {
      all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }

  private List<Path> filesOfWorkspace() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
