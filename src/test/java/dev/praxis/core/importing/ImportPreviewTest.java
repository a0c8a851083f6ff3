package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.report.ImportPreview;
import dev.praxis.core.importing.report.ImportPreview.FilePreview;
import dev.praxis.core.importing.report.ImportPreview.Verdict;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportPreviewTest {
  @TempDir private Path temporary;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(temporary);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static ClaudeLines main() {
    return new ClaudeLines("main").idsFrom("aaaaaaaa").prompt("Start").says("Ready");
  }

  private static String fork() {
    return main().text() + new ClaudeLines("fork").idsFrom("bbbbbbbb").prompt("Another").text();
  }

  @Test
  void everyFileIsToldWithWhatWouldBecomeOfIt() {
    var same = desk.write("same.jsonl", new ClaudeLines("same").prompt("Hi").text());
    var grows = new ClaudeLines("grows").prompt("Hi");
    desk.write("grows.jsonl", grows.text());
    desk.write("changes.jsonl", new ClaudeLines("changes").prompt("Hi").text());
    desk.write("main.jsonl", main().text());
    desk.imported();
    desk.write("grows.jsonl", grows.says("More").says("And more").text());
    desk.write("changes.jsonl", new ClaudeLines("changes").prompt("Ho").says("Hm").text());
    desk.write("fork.jsonl", fork());
    desk.write("new.jsonl", new ClaudeLines("new").prompt("Hello").text() + "damaged\n");
    desk.write("twin.jsonl", new ClaudeLines("same").prompt("Hi").text());
    desk.write("notes.txt", "hello");
    desk.write("odd.jsonl", "hello\n");

    var preview = preview();

    assertThat(preview.files())
        .extracting(file -> name(file) + ": " + file.verdict().word() + " " + name(file.of()))
        .containsExactly(
            "changes.jsonl: changed ",
            "fork.jsonl: fork main",
            "grows.jsonl: grew ",
            "main.jsonl: same ",
            "new.jsonl: new ",
            "notes.txt: not a transcript ",
            "odd.jsonl: failed ",
            "same.jsonl: same ",
            "twin.jsonl: same " + same.getFileName());
    assertThat(preview.files())
        .filteredOn(FilePreview::writes)
        .extracting(file -> name(file) + ": " + file.newEvents() + "/" + file.unreadableLines())
        .containsExactly(
            "changes.jsonl: 2/0", "fork.jsonl: 1/0", "grows.jsonl: 2/0", "new.jsonl: 1/1");
    assertThat(preview.problems()).hasSize(2);
    assertThat(preview.count(Verdict.SAME)).isEqualTo(3);
  }

  @Test
  void theFilesOfOnePreviewKnowEachOther() {
    desk.write("a.jsonl", main().text());
    desk.write("b.jsonl", fork());
    desk.write("c.jsonl", main().text());

    assertThat(preview().files())
        .extracting(file -> file.verdict().word() + " " + name(file.of()))
        .containsExactly("new ", "fork a.jsonl", "same a.jsonl");
  }

  @Test
  void nothingIsWritten() {
    desk.write("main.jsonl", main().text());
    desk.imported();
    var before = desk.everything();
    desk.write("main.jsonl", main().says("More").text());
    desk.write("fork.jsonl", fork());

    var _ = preview();

    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void whatItPromisesIsWhatTheImportDoes() {
    desk.write("a.jsonl", main().text());
    desk.write("b.jsonl", fork() + "damaged\n");
    var preview = preview();

    var report = desk.imported();

    assertThat(preview.files().stream().mapToLong(FilePreview::newEvents).sum())
        .isEqualTo(report.events());
    assertThat(preview.files().stream().mapToInt(FilePreview::sessions).sum())
        .isEqualTo(report.sessions());
    assertThat(preview.problems()).isEqualTo(report.problems());
  }

  private ImportPreview preview() {
    return new Importer(desk.database).preview(List.of(desk.folder), Progress.ignored());
  }

  private static String name(FilePreview file) {
    return String.valueOf(file.file().getFileName());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
