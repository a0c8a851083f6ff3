package dev.praxis.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.ChildProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+C, told to the program as the signal that the operating system would send.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed")
final class InterruptionTest {
  private static final int FILES = 200;
  @TempDir private Path folder;

  @Test
  void anInterruptedImportKeepsWhatIsDoneAndTells() throws Exception {
    var transcripts = transcripts();
    var workspace = folder.resolve("w.db");
    var program = new ChildProgram(folder);
    var process =
        program.start("--db", workspace.toString(), "import", transcripts.toString(), "--json");
    while (!hasImportedSomething(workspace) && !process.waitFor(20, MILLISECONDS)) {
      // until the first files are in
    }
    process.destroy();

    assertThat(process.waitFor(1, MINUTES)).isTrue();
    var summary = new JsonMapper().readTree(program.out().toFile());
    assertThat(summary.get("stopped").asBoolean()).as(summary.toString()).isTrue();
    int imported = summary.get("imported").asInt();
    assertThat(imported).isLessThan(FILES);
    var praxis = new Praxis(workspace);
    assertThat(praxis.json("sources").get("sources")).hasSize(imported);
    assertThat(praxis.json("doctor").get("problems")).isEmpty();
    assertThat(praxis.json("import", transcripts.toString()).get("imported").asInt())
        .isEqualTo(FILES - imported);
  }

  private static boolean hasImportedSomething(Path workspace) {
    return Files.exists(workspace)
        && !new Praxis(workspace).run("sources", "--json").json().path("sources").isEmpty();
  }

  private Path transcripts() throws IOException {
    var transcripts = Files.createDirectory(folder.resolve("transcripts"));
    for (int file = 0; file < FILES; file++) {
      var text = new StringBuilder();
      for (int line = 0; line < 400; line++) {
        text.append(
            """
            {"type":"user","uuid":"%1$s-%2$d","sessionId":"%1$s","version":"2.0.0",\
            "timestamp":"2026-11-02T10:00:00Z","cwd":"/home/ada",\
            "message":{"role":"user","content":"Step %2$d of %1$s"}}
            """
                .formatted("0000-" + file, line));
      }
      Files.writeString(transcripts.resolve("0000-" + file + ".jsonl"), text);
    }
    return transcripts;
  }
}
