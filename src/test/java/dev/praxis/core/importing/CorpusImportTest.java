package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.importing.archive.Source;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads real transcripts, where there are some: `-Dpraxis.corpus=FOLDER` names a folder that holds
/// them beside an `EXPECTED.json` with what is in each.
final class CorpusImportTest {
  @TempDir private Path temporary;
  private Path corpus = Path.of("");

  @BeforeEach
  void find() {
    var folder = System.getProperty("praxis.corpus", "");
    assumeTrue(!folder.isBlank(), "no real transcripts: -Dpraxis.corpus is not set");
    corpus = Path.of(folder);
  }

  @Test
  void everyFileHoldsWhatIsExpectedAndComesBackByteForByte() throws IOException {
    try (var desk = new Desk(temporary)) {
      var report = desk.imported(corpus.resolve("claude-code"));
      var sources = sources(desk);
      var toolCounts = toolCounts(desk);
      var expected = expected("claude-code/");

      assertThat(report.failed()).isZero();
      assertThat(expected).isNotEmpty();
      expected.forEach((file, numbers) -> {
        var source = Objects.requireNonNull(sources.get(corpus.resolve(file)), file);
        assertThat(
                List.of(source.bytes(), source.lines(), source.records(), source.unreadableLines()))
            .as(file)
            .isEqualTo(longs(numbers, "bytes", "lines", "jsonValues", "unreadable"));
        assertThat(toolCounts.getOrDefault(source.id(), "0|0"))
            .as(file)
            .isEqualTo(
                numbers.path("toolCalls").asLong() + "|" + numbers.path("toolResults").asLong());
        assertThat(desk.raw(source.path().toString())).as(file).isEqualTo(bytes(source.path()));
      });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "codex",
        "copilot-cli",
        "pi-openclaw",
        "synthetic/codex-legacy",
        "synthetic/openhands"
      })
  void everyLineOfOtherAgentsIsRead(String folder) throws IOException {
    try (var desk = new Desk(temporary)) {
      desk.imported(corpus.resolve(folder));
      var sources = sources(desk);

      var expected = expected(folder + "/");
      assertThat(expected).isNotEmpty();
      expected.forEach((file, numbers) -> {
        var source = Objects.requireNonNull(sources.get(corpus.resolve(file)), file);
        assertThat(
                List.of(source.bytes(), source.lines(), source.records(), source.unreadableLines()))
            .as(file)
            .isEqualTo(longs(numbers, "bytes", "lines", "jsonValues", "unreadable"));
      });
    }
  }

  @Test
  void importingAllOfItAgainChangesNothing() {
    try (var desk = new Desk(temporary)) {
      desk.imported(corpus.resolve("claude-code"), corpus.resolve("synthetic"));
      var before = desk.everything();

      var again = desk.imported(corpus.resolve("claude-code"), corpus.resolve("synthetic"));

      assertThat(again.imported()).isZero();
      assertThat(desk.everything()).isEqualTo(before);
    }
  }

  @Test
  void nothingInAnyFileOfAnyToolStopsAnImport() {
    try (var desk = new Desk(temporary)) {
      var report = new Importer(desk.database).importAll(List.of(corpus), Progress.ignored());

      desk.assertSound();
      assertThat(report.problems())
          .extracting(ImportReport.ImportProblem::reason)
          .noneMatch(reason -> reason.contains("fault in Praxis"));
    }
  }

  @Test
  void everyEpisodeAndTrajectoryOfADataSetIsASession() throws IOException {
    try (var desk = new Desk(temporary)) {
      var report =
          desk.imported(
              corpus.resolve("tau-bench"),
              corpus.resolve("who-and-when"),
              corpus.resolve("mini-swe-agent"),
              corpus.resolve("swe-agent"),
              corpus.resolve("agentrx"));
      var expected = new ObjectMapper().readTree(corpus.resolve("EXPECTED.json").toFile());

      assertThat(report.failed()).isZero();
      assertThat(report.unreadableLines()).isZero();
      assertThat(sessionsUnder(desk, "tau-bench", ""))
          .isEqualTo(expected.path("tauBench").path("episodes").asInt());
      assertThat(sessionsUnder(desk, "tau-bench", "success"))
          .isEqualTo(expected.path("tauBench").path("reward1").asInt());
      assertThat(sessionsUnder(desk, "who-and-when", "failure"))
          .isEqualTo(expected.path("whoAndWhen").asInt());
      assertThat(sessionsUnder(desk, "mini-swe-agent/swebench-verified", ""))
          .isEqualTo(expected.path("miniSweAgent").path("trajectories").asInt());
      assertThat(
              desk.rows(
                  "SELECT count(*) FROM session_tag_step p JOIN session_tag t ON t.id ="
                      + " p.session_tag_id JOIN session s ON s.id = t.session_id WHERE s.agent ="
                      + " 'tau-bench'"))
          .as("failures of the annotated episodes, each at its step")
          .containsExactly("18");
    }
  }

  private int sessionsUnder(Desk desk, String folder, String outcome) {
    var under = corpus.resolve(folder) + "/";
    return Integer.parseInt(
        desk.rows(
                """
                SELECT count(*) FROM session s JOIN source f ON f.id = s.source_id
                LEFT JOIN effective_outcome o ON o.session_id = s.id
                WHERE f.path LIKE '%s%%' AND ('%s' = '' OR o.outcome = '%s')
                """
                    .formatted(under, outcome, outcome))
            .getFirst());
  }

  private Map<Path, Source> sources(Desk desk) {
    return new SourceStore(desk.database)
        .list().stream().collect(Collectors.toMap(Source::path, source -> source));
  }

  /// Calls and results of each file, without those of sub-agents, which the expectations leave out.
  private static Map<Long, String> toolCounts(Desk desk) {
    return desk
        .rows(
            """
            SELECT s.source_id, sum(e.kind = 'tool_call'), sum(e.kind = 'tool_result')
            FROM session s JOIN event e ON e.session_id = s.id
            WHERE s.relation IS NOT 'subagent' GROUP BY 1
            """)
        .stream()
        .map(row -> row.split("\\|", 2))
        .collect(Collectors.toMap(row -> Long.valueOf(row[0]), row -> row[1]));
  }

  private Map<String, JsonNode> expected(String under) throws IOException {
    var files = new ObjectMapper().readTree(corpus.resolve("EXPECTED.json").toFile()).path("files");
    return files.properties().stream()
        .filter(file -> file.getKey().startsWith(under))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Long> longs(JsonNode numbers, String... names) {
    return java.util.Arrays.stream(names).map(name -> numbers.path(name).asLong()).toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
