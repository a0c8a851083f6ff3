package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever happens to transcripts, every line of them is accounted for and nothing is counted
/// twice. The files are those of `-Dpraxis.corpus` where it is given, else made here.
final class DamagedImportProperties {
  private static final long LARGEST = 200_000;
  private static final List<byte[]> ORIGINALS = originals();

  private Path temporary = Path.of("");

  @BeforeTry
  void makeRoom() throws IOException {
    temporary = Files.createTempDirectory("praxis-damaged");
  }

  @AfterTry
  void clean() throws IOException {
    try (var all = Files.walk(temporary)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Property(tries = 60)
  void everyLineIsReadOrReported(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
    var random = new Random(seed);
    try (var desk = new Desk(temporary)) {
      var files = new ArrayList<Path>();
      for (int i = 0; i < count; i++) {
        files.add(write(desk, "f" + i + ".jsonl", damaged(random)));
      }

      var report = desk.imported(); // also looks whether every count is right

      assertThat(report.problems())
          .noneMatch(problem -> problem.reason().contains("fault in Praxis"));
      assertLinesAreAccountedFor(desk);
      assertEveryFileIsTold(desk, files, report);
      assertThat(desk.imported().imported()).isZero();
    }
  }

  @Property(tries = 30)
  void aFileAndItsPartsCountOnce(@ForAll long seed) {
    var random = new Random(seed);
    try (var desk = new Desk(temporary)) {
      var whole = original(random);
      write(desk, "whole.jsonl", whole);
      var before = stepsOnce(desk);
      var lines = lines(whole);
      int cut = random.nextInt(lines.size() + 1);

      write(desk, "first.jsonl", joined(lines.subList(0, cut)));
      write(desk, "second.jsonl", joined(lines.subList(cut, lines.size())));
      write(desk, "copy.jsonl", whole);

      assertThat(stepsOnce(desk)).isEqualTo(before);
    }
  }

  @Property(tries = 30)
  void growingByAnyStepsEndsAsIfImportedAtOnce(@ForAll long seed) {
    var random = new Random(seed);
    var whole = original(random);
    List<String> atOnce;
    try (var desk = new Desk(temporary, "at-once.db")) {
      write(desk, "s.jsonl", whole);
      desk.imported();
      atOnce = desk.everything();
    }
    try (var desk = new Desk(temporary, "grown.db")) {
      IntStream.generate(() -> random.nextInt(whole.length + 1))
          .limit(4)
          .sorted()
          .forEach(length -> {
            write(desk, "s.jsonl", Arrays.copyOf(whole, length));
            desk.imported();
          });
      write(desk, "s.jsonl", whole);
      desk.imported();

      assertThat(withoutChunks(desk.everything())).isEqualTo(withoutChunks(atOnce));
      assertThat(desk.raw(desk.folder.resolve("s.jsonl").toString())).isEqualTo(whole);
    }
  }

  /// How the archive is cut into pieces depends on how it came.
  private static List<String> withoutChunks(List<String> rows) {
    return rows.stream().filter(row -> !row.startsWith("chunk|")).toList();
  }

  /// Steps with an id, each once, after another import.
  private static String stepsOnce(Desk desk) {
    desk.imported();
    return desk.rows(
            "SELECT count(DISTINCT identity), count(*) FROM event WHERE identity IS NOT NULL AND"
                + " copy_of IS NULL")
        .getFirst();
  }

  private static void assertLinesAreAccountedFor(Desk desk) {
    assertThat(
            desk.rows(
                """
                SELECT path, lines, records, unreadable_lines FROM source f
                WHERE records + unreadable_lines < lines
                  OR unreadable_lines > (SELECT count(*) FROM import_problem p WHERE p.source_id = f.id)
                """))
        .as("sources with lines that are neither read nor reported")
        .isEmpty();
    assertThat(
            desk.rows(
                """
                SELECT identity FROM event WHERE identity IS NOT NULL AND copy_of IS NULL
                GROUP BY identity HAVING count(*) > 1
                """))
        .as("steps that count twice")
        .isEmpty();
  }

  private static void assertEveryFileIsTold(Desk desk, List<Path> files, ImportReport report) {
    var failed = report.problems().stream().map(ImportReport.ImportProblem::file).toList();
    var sources = desk.rows("SELECT path FROM source");
    for (var file : files) {
      assertThat(sources.contains(file.toString()) || failed.contains(file) || isEmpty(file))
          .as("%s is imported or told", file)
          .isTrue();
      if (sources.contains(file.toString())) {
        assertThat(desk.raw(file.toString())).isEqualTo(bytes(file));
      }
    }
  }

  private static byte[] damaged(Random random) {
    var bytes = original(random);
    for (int i = random.nextInt(4); i >= 0; i--) {
      var lines = lines(bytes);
      switch (random.nextInt(6)) {
        case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        case 1 -> lines.addAll(lines.subList(0, random.nextInt(lines.size() + 1)));
        case 2 -> Collections.shuffle(lines, random);
        case 3 -> flip(bytes, random);
        case 4 -> lines.removeIf(_ -> random.nextInt(3) == 0);
        default -> lines.addAll(lines(original(random)));
      }
      bytes = lines.equals(lines(bytes)) ? bytes : joined(lines);
    }
    return bytes;
  }

  private static void flip(byte[] bytes, Random random) {
    for (int i = 0; i < 10 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  private static byte[] original(Random random) {
    return ORIGINALS.get(random.nextInt(ORIGINALS.size())).clone();
  }

  /// Each with its newline, as characters of one byte.
  private static List<String> lines(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(text.split("(?<=\n)")));
  }

  private static byte[] joined(List<String> lines) {
    var out = new ByteArrayOutputStream();
    lines.forEach(line -> out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1)));
    return out.toByteArray();
  }

  private static Path write(Desk desk, String name, byte[] bytes) {
    try {
      return Files.write(desk.folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path file) {
    return bytes(file).length == 0;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> originals() {
    var corpus = System.getProperty("praxis.corpus", "");
    return corpus.isBlank() ? made() : found(Path.of(corpus).resolve("claude-code"));
  }

  private static List<byte[]> found(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .filter(file -> file.toFile().length() < LARGEST)
          .sorted()
          .map(DamagedImportProperties::bytes)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> made() {
    var main = new ClaudeLines("main").prompt("Fix the größe 🙂").says("Looking");
    for (int i = 0; i < 12; i++) {
      main.calls("t" + i, "Bash", "{\"command\":\"step %d\"}".formatted(i));
      main.answers("t" + i, "line of output, %d\n".formatted(i).repeat(5));
    }
    var fork = main.text() + new ClaudeLines("fork").prompt("Another way").text();
    var odd = "{\"type\":\"summary\",\"summary\":\"S\",\"leafUuid\":\"u\"}\n\n  \r\nnull\n{}\n";
    return Stream.of(main.text(), fork, main.text() + odd)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
