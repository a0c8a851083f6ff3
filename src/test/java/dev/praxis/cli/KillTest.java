package dev.praxis.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.ChildProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while it writes, at moments spread over the time a whole run takes.
/// `-Dpraxis.kills=20` kills more often than the default.
final class KillTest {
  private static final int KILLS = Integer.getInteger("praxis.kills", 5);
  private static final String SAMPLES = "sample-sessions/claude-code";
  private static final String BASE = "# Ours\n\n- Keep it short.\n".repeat(2_000);

  @TempDir private Path folder;
  private final Random random = new Random(20_261_121);
  private Path decided;
  private JsonNode decisions;

  @BeforeEach
  void decideSomething() {
    decided = folder.resolve("decided.db");
    var praxis = new Praxis(decided);
    praxis.json("import", "sample-sessions/labelled-traces.json");
    praxis.json("mine");
    praxis.json("rules", "draft");
    praxis.json("rules", "approve", "1", "2");
    praxis.json("rules", "reject", "3");
    decisions = praxis.json("rules", "list");
  }

  @Test
  void killedImportsLoseNothing() throws Exception {
    long whole = millis("whole", copyOf(decided, "whole"), "import", SAMPLES);
    int sources = new Praxis(folder.resolve("whole.db")).json("sources").get("sources").size();
    int cutShort = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      var workspace = copyOf(decided, "import-" + kill);
      killWithin(
          whole,
          kill,
          child("killed-" + kill).start("--db", workspace.toString(), "import", SAMPLES));

      var praxis = new Praxis(workspace);
      assertSound(praxis);
      assertWhatIsThereIsWhole(praxis);
      cutShort += praxis.json("import", SAMPLES).get("imported").asInt() > 0 ? 1 : 0;
      assertThat(praxis.json("sources").get("sources")).hasSize(sources);
      assertThat(praxis.json("doctor").get("problems")).isEmpty();
    }
    assertThat(cutShort).as("kills that came before the end").isPositive();
  }

  @Test
  void killedExportsLeaveTheOldFileOrTheNew() throws Exception {
    var unkilled = instructions("unkilled");
    long whole = millis("unkilled", copyOf(decided, "unkilled"), "export", unkilled.toString());
    var after = Files.readString(unkilled);
    for (int kill = 0; kill < KILLS; kill++) {
      var workspace = copyOf(decided, "export-" + kill);
      var file = instructions("instructions-" + kill);
      killWithin(
          whole,
          kill,
          child("export-" + kill).start("--db", workspace.toString(), "export", file.toString()));

      assertThat(Files.readString(file)).isIn(BASE, after);
      var praxis = new Praxis(workspace);
      assertThat(praxis.json("doctor").get("integrity").asText()).isEqualTo("ok");
      assertThat(texts(praxis)).isEqualTo(texts(new Praxis(decided)));
      praxis.json("export", file.toString());
      assertThat(file).content().isEqualTo(after);
    }
  }

  private void assertSound(Praxis praxis) {
    assertThat(praxis.json("doctor").get("integrity").asText()).isEqualTo("ok");
    assertThat(praxis.json("rules", "list")).isEqualTo(decisions);
  }

  private static void assertWhatIsThereIsWhole(Praxis praxis) throws IOException {
    for (var source : praxis.json("sources").get("sources")) {
      if (!source.get("state").asText().equals("importing")) {
        var file = Path.of(source.get("file").asText());
        assertThat(praxis.run("raw", file.toString()).bytes()).isEqualTo(Files.readAllBytes(file));
      }
    }
  }

  /// At a random moment of this kill's share of the time that a whole run takes, so that some come
  /// early and some late whatever else the machine does.
  private void killWithin(long whole, int kill, Process process) throws InterruptedException {
    long delay = (long) (whole * (kill + random.nextDouble()) / KILLS);
    if (!process.waitFor(delay, MILLISECONDS)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, MINUTES)).isTrue();
  }

  private long millis(String name, Path workspace, String... command) throws Exception {
    var arguments = new ArrayList<>(List.of("--db", workspace.toString()));
    arguments.addAll(List.of(command));
    var program = child(name);
    long before = System.nanoTime();
    var process = program.start(arguments.toArray(String[]::new));
    assertThat(process.waitFor(1, MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(program.err())).isZero();
    return (System.nanoTime() - before) / 1_000_000;
  }

  private static List<String> texts(Praxis praxis) {
    return praxis.json("rules", "list").get("rules").findValuesAsText("text");
  }

  private Path instructions(String name) throws IOException {
    return Files.writeString(
        Files.createDirectory(folder.resolve(name + "-project")).resolve("CLAUDE.md"), BASE);
  }

  private ChildProgram child(String name) throws IOException {
    return new ChildProgram(Files.createDirectories(folder.resolve(name + "-run")));
  }

  private Path copyOf(Path workspace, String name) throws IOException {
    return Files.copy(workspace, folder.resolve(name + ".db"));
  }
}
