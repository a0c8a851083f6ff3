package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Transcripts that somebody packed with gzip or zip.
final class PackedTranscriptTest {
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

  private static String session(String name) {
    return new ClaudeLines(name).prompt("Hello from " + name).says("Hello").text();
  }

  @Test
  void aGzippedTranscriptIsReadAsTheAgentWroteIt() throws IOException {
    var text = session("s1");
    var packed = write("shop/s1.jsonl.gz", gzip(text));

    assertThat(desk.imported().sessions()).isEqualTo(1);

    assertThat(desk.rows("SELECT key, events FROM session")).containsExactly("s1|2");
    assertThat(desk.raw(packed.toString())).isEqualTo(bytes(text));
    assertThat(desk.raw("s1")).isEqualTo(bytes(text));
    assertThat(desk.imported().unchanged()).isEqualTo(1);
  }

  @Test
  void contentAndNotTheNameTellsWhatIsPacked() throws IOException {
    write("s1.jsonl", gzip(session("s1")));
    write("s2.jsonl.gz", bytes(session("s2")));

    desk.imported();

    assertThat(desk.rows("SELECT key FROM session ORDER BY key")).containsExactly("s1", "s2");
  }

  @Test
  void theSameTranscriptPackedAndUnpackedIsOneSession() throws IOException {
    write("s1.jsonl", bytes(session("s1")));
    write("s1.jsonl.gz", gzip(session("s1")));

    assertThat(desk.imported().sessions()).isEqualTo(1);
  }

  @Test
  void packingAFileAwayMovesIt() throws IOException {
    var plain = write("s1.jsonl", bytes(session("s1")));
    desk.imported();
    write("old/s1.jsonl.gz", gzip(session("s1") + session("s1")));
    Files.delete(plain);
    desk.imported();

    assertThat(desk.rows("SELECT count(*) FROM event WHERE copy_of IS NULL")).containsExactly("2");
  }

  @Test
  void gzipThatIsCutOffGivesWhatCanBeUnpacked() throws IOException {
    var lines = new ClaudeLines("s1");
    for (int i = 0; i < 2_000; i++) {
      lines.prompt("Step " + i + " of " + Integer.toHexString(i * 0x9E3779B9));
    }
    var packed = gzip(lines.text());
    var file = write("s1.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));

    var report = desk.imported();

    assertThat(report.events()).isBetween(200L, 1_900L);
    assertThat(report.problems())
        .filteredOn(problem -> problem.reason().equals("is packed, and cut off"))
        .extracting(ImportProblem::file)
        .containsExactly(file);
  }

  @Test
  void aZipOfProjectsIsReadInPlace() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("projects/shop/s1.jsonl", session("s1"));
    files.put("projects/shop/s1/subagents/README.md", "notes");
    files.put("projects/bank/s2.jsonl", session("s2") + "damaged\n");
    files.put("__MACOSX/._s2.jsonl", "x");
    var zip = write("all.zip", zip(files));

    var report = desk.imported();

    var s2 = Path.of(zip + "!/projects/bank/s2.jsonl");
    assertThat(desk.rows("SELECT path FROM source ORDER BY path"))
        .containsExactly(s2.toString(), zip + "!/projects/shop/s1.jsonl");
    assertThat(report.problems()).extracting(ImportProblem::file).containsExactly(s2);
    assertThat(desk.raw(s2.toString())).isEqualTo(bytes(files.get("projects/bank/s2.jsonl")));
    assertThat(desk.imported().unchanged()).isEqualTo(2);
    assertThat(desk.imported(zip).unchanged()).isEqualTo(2);
  }

  @Test
  void whatLeavesAnArchiveOrGoesWithItIsGone() throws IOException {
    var both = Map.of("s1.jsonl", session("s1"), "s2.jsonl", session("s2"));
    var zip = write("all.zip", zip(both));
    desk.imported();

    write("all.zip", zip(Map.of("s1.jsonl", session("s1"))));
    desk.imported();
    assertThat(states()).containsExactly("present", "gone");

    write("all.zip", bytes("PK\3\4 damaged"));
    assertThat(desk.imported().problems().getFirst().reason()).contains("can’t be read");
    assertThat(states()).containsExactly("present", "gone");

    Files.delete(zip);
    desk.imported();
    assertThat(states()).containsExactly("gone", "gone");
    assertThat(desk.raw("s2")).isEqualTo(bytes(session("s2")));
  }

  private List<String> states() {
    return desk.rows("SELECT state FROM source ORDER BY path");
  }

  @Test
  void namesThatLeadOutOfAnArchiveLeadNowhere() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("../../etc/s1.jsonl", session("s1"));
    files.put("/etc/s1.jsonl", session("s2"));
    files.put("C:\\..\\s3.jsonl", session("s3"));
    var zip = write("evil.zip", zip(files));

    desk.imported();

    assertThat(desk.rows("SELECT path FROM source ORDER BY path"))
        .containsExactly(zip + "!/C:/s3.jsonl", zip + "!/etc/s1.jsonl", zip + "!/etc/s1.jsonl~2");
  }

  @Test
  void anArchiveInAnArchiveIsToldOf() throws IOException {
    write("nested.zip", zip(Map.of("inner.zip", "PK\3\4")));

    assertThat(desk.imported().problems())
        .extracting(problem -> problem.file().getFileName() + " " + problem.reason())
        .containsExactly("inner.zip is an archive in an archive");
  }

  private Path write(String name, byte[] bytes) throws IOException {
    var file = desk.folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(packed)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(bytes(file.getValue()));
      }
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
