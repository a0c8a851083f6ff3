package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills an importing process at random moments. What it leaves is sound, and the next import makes
/// the same of it as if nothing had happened. `-Dpraxis.kills=20` kills more often than the
/// default.
final class KilledImportTest {
  private static final int KILLS = Integer.getInteger("praxis.kills", 5);
  private static final int LONGEST_LIFE_MS = 3_000;
  private static final long SEED = 20_260_301;

  @TempDir private Path temporary;

  /// The process that is killed.
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      try (var database = Database.open(Path.of(arguments[0]))) {
        new Importer(database).importAll(List.of(Path.of(arguments[1])), Progress.ignored());
      }
    }
  }

  @Test
  void whatAKillLeavesIsMadeWholeByTheNextImport() throws IOException, InterruptedException {
    List<String> expected;
    try (var clean = new Desk(temporary, "clean.db")) {
      writeTranscripts(clean);
      clean.imported();
      expected = clean.everything();
    }
    var random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(random.nextInt(300, LONGEST_LIFE_MS));
      try (var killed = new Desk(temporary, "killed.db")) {
        assertNoHalfSessionIsShown(killed);
      }
    }

    try (var killed = new Desk(temporary, "killed.db")) {
      killed.imported();
      assertThat(killed.everything()).isEqualTo(expected);
    }
  }

  private void runAndKill(int afterMillis) throws IOException, InterruptedException {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                temporary.resolve("killed.db").toString(),
                temporary.resolve("projects").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    child.waitFor(afterMillis, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
  }

  private static void assertNoHalfSessionIsShown(Desk desk) {
    assertThat(
            desk.rows(
                """
                SELECT s.key FROM session s JOIN source f ON f.id = s.source_id
                WHERE f.state = 'present'
                  AND s.events <> (SELECT count(*) FROM event WHERE session_id = s.id)
                """))
        .isEmpty();
    assertThat(
            desk.rows(
                """
                SELECT s.key FROM session s JOIN source f ON f.id = s.source_id
                JOIN lineage l ON l.id = s.lineage_id
                WHERE f.state = 'importing' AND l.split <> 'quarantine'
                """))
        .isEmpty();
  }

  private static void writeTranscripts(Desk desk) {
    for (int file = 0; file < 12; file++) {
      var lines = new ClaudeLines("s" + file);
      for (int i = 0; i < 40; i++) {
        lines.calls("t" + i, "Bash", "{\"command\":\"step %d\"}".formatted(i));
        lines.answers(
            "t" + i, "line of output, %d\n".formatted(i).repeat(file % 6 == 3 ? 7_000 : 40));
      }
      desk.write("project/s%02d.jsonl".formatted(file), lines.text() + (file == 5 ? "broken" : ""));
      if (file == 7) {
        desk.write(
            "project/fork.jsonl", lines.text() + new ClaudeLines("fork").prompt("Again").text());
      }
    }
  }
}
