package dev.praxis.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.ChildProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program finds by itself: what an import would do, what agents keep, what they write.
final class FindingTranscriptsTest {
  private static final String SAMPLES = "sample-sessions/claude-code";

  @TempDir private Path folder;

  @Test
  void aDryRunTellsOfEachFileAndMakesNoWorkspace() {
    var workspace = folder.resolve("w.db");
    var praxis = new Praxis(workspace);

    var preview = praxis.json("import", "--dry-run", SAMPLES);

    assertThat(preview.get("dryRun").asBoolean()).isTrue();
    assertThat(preview.get("rows")).hasSize(preview.get("files").asInt()).isNotEmpty();
    assertThat(preview.get("rows").get(0).get("verdict").asText()).isEqualTo("new");
    assertThat(workspace).doesNotExist();

    var report = praxis.json("import", SAMPLES);
    assertThat(report.get("events")).isEqualTo(preview.get("newEvents"));
    var again = praxis.json("import", "--dry-run", SAMPLES);
    assertThat(again.get("verdicts").get("new").asInt()).isZero();
    assertThat(again.get("verdicts").get("same")).isEqualTo(report.get("imported"));
  }

  @Test
  void aScanAnswersWithoutAWorkspace() {
    var workspace = folder.resolve("w.db");

    var found = new Praxis(workspace).json("scan");

    assertThat(found.get("folders").isArray()).isTrue();
    assertThat(found.get("retention").get("days").asInt()).isPositive();
    assertThat(workspace).doesNotExist();
  }

  @Test
  void foldersToWatchAreRememberedAndForgotten() {
    var praxis = new Praxis(folder.resolve("w.db"));

    assertThat(praxis.json("watch", "--remember", "--list", folder.toString()).get("folders"))
        .extracting(each -> each.asText())
        .containsExactly(folder.toString());
    assertThat(praxis.json("watch", "--forget", folder.toString()).get("folders")).isEmpty();
    assertThat(praxis.run("watch").exitCode()).isEqualTo(1);
  }

  @Test
  void watchingImportsUntilItIsInterruptedAndThenTells() throws Exception {
    var transcripts = Files.createDirectory(folder.resolve("transcripts"));
    Files.writeString(
        transcripts.resolve("s1.jsonl"),
        "{\"type\":\"user\",\"uuid\":\"0000-1\",\"sessionId\":\"s1\",\"message\":{\"role\":\"user\",\"content\":\"Hi\"}}\n");
    var workspace = folder.resolve("w.db");
    var program = new ChildProgram(folder);
    var process =
        program.start("--db", workspace.toString(), "watch", transcripts.toString(), "--json");
    while (!hasImportedSomething(workspace) && !process.waitFor(20, MILLISECONDS)) {
      // until the first look is over
    }
    process.destroy();

    assertThat(process.waitFor(1, MINUTES)).isTrue();
    var told = new JsonMapper().readTree(program.out().toFile());
    assertThat(told.get("folders")).hasSize(1);
    assertThat(new Praxis(workspace).json("doctor").get("problems")).isEmpty();
  }

  private static boolean hasImportedSomething(Path workspace) {
    return Files.exists(workspace)
        && !new Praxis(workspace).run("sources", "--json").json().path("sources").isEmpty();
  }
}
