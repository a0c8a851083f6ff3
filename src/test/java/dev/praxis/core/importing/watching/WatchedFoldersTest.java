package dev.praxis.core.importing.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.store.Database;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchedFoldersTest {
  @TempDir private Path temporary;
  private final BlockingQueue<ImportReport> reports = new LinkedBlockingQueue<>();
  private Database database;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(temporary.resolve("workspace.db"));
    folder = Files.createDirectories(temporary.resolve("projects/shop"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsThereAndWhatIsWrittenLaterIsImported() throws Exception {
    var lines = new ClaudeLines("s1").prompt("Hello");
    var file = Files.writeString(folder.resolve("s1.jsonl"), lines.text());
    try (var _ = watch()) {
      assertThat(next().events()).isEqualTo(1);

      Files.writeString(file, lines.says("Hello to you").text());
      assertThat(next().events()).isEqualTo(1);

      var inner = Files.createDirectories(folder.resolveSibling("bank/s2/subagents"));
      Files.writeString(inner.resolve("s2.jsonl"), new ClaudeLines("s2").prompt("Hi").text());
      assertThat(next().sessions()).isEqualTo(1);
    }
  }

  @Test
  void aLineIsReadOnceItIsWhole() throws Exception {
    var whole = new ClaudeLines("s1").prompt("One").says("Two").text();
    int half = whole.length() - 20;
    var file = folder.resolve("s1.jsonl");
    try (var _ = watchAfterTheFirstLook()) {
      Files.writeString(file, whole.substring(0, half));
      var first = next();
      assertThat(first.events()).isEqualTo(1);
      assertThat(first.problems()).isEmpty();

      Files.writeString(file, whole.substring(half), StandardOpenOption.APPEND);
      assertThat(next().events()).isEqualTo(1);
    }
    assertThat(new SourceStore(database).savedBytes()).containsEntry(file, (long) whole.length());
  }

  @Test
  void aRescanFindsWhatNobodyToldOf() throws Exception {
    try (var watched = watchAfterTheFirstLook()) {
      Files.writeString(
          folder.resolve("s1.jsonl"), new ClaudeLines("s1").prompt("No newline").text().strip());
      watched.rescan();

      assertThat(next().events()).isEqualTo(1);
    }
  }

  @Test
  void onlyFoldersCanBeWatched() {
    assertThatThrownBy(() -> watch(temporary.resolve("nowhere"))).isInstanceOf(Problem.class);
  }

  @Test
  void whichFoldersToWatchIsKeptInTheWorkspace() {
    var store = new WatchedFolderStore(database);
    var other = temporary.resolve("other");

    store.add(folder);
    store.add(other);
    store.add(folder);
    assertThat(store.list()).containsExactly(folder, other);

    store.remove(folder);
    assertThat(new WatchedFolderStore(database).list()).containsExactly(other);
  }

  private WatchedFolders watchAfterTheFirstLook() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("s0.jsonl"), new ClaudeLines("s0").prompt("First").text());
    var watched = watch();
    assertThat(next().events()).isEqualTo(1);
    return watched;
  }

  private WatchedFolders watch() {
    return watch(temporary.resolve("projects"));
  }

  private WatchedFolders watch(Path path) {
    return WatchedFolders.watch(
        List.of(path),
        new Importer(database),
        new WatchedFolders.Listener() {
          @Override
          public void imported(ImportReport report) {
            reports.add(report);
          }

          @Override
          public void failed(RuntimeException failure) {
            throw failure;
          }
        });
  }

  private ImportReport next() throws InterruptedException {
    var report = reports.poll(30, TimeUnit.SECONDS);
    assertThat(report).as("something imported within 30 s").isNotNull();
    return report;
  }
}
