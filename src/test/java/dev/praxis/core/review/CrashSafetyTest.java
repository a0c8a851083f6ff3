package dev.praxis.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashSafetyTest {
  private static final int KILLS = 5;

  @TempDir Path folder;

  @Test
  void noCommittedDecisionIsLostWhenTheProcessIsKilled() throws Exception {
    var file = folder.resolve("w.praxis");
    var random = new Random(11);
    var committed = new ArrayList<String>();
    for (int kill = 0; kill < KILLS; kill++) {
      committed.addAll(decideAndBeKilled(file, "p" + kill, 1 + random.nextInt(60)));
      assertSound(file, committed);
    }
  }

  @Test
  void twoProcessesDecideOnOneWorkspace() throws Exception {
    var file = folder.resolve("w.praxis");
    Database.open(file).close();
    var first = start(file, "first", 30);
    var second = start(file, "second", 40);
    var committed = new ArrayList<String>();
    try (var a = first.inputReader();
        var b = second.inputReader()) {
      committed.addAll(lines(a, 20));
      committed.addAll(lines(b, 20));
      kill(first);
      committed.addAll(rest(a));
      committed.addAll(lines(b, 20)); // goes on although the other died
      kill(second);
      committed.addAll(rest(b));
    }
    assertSound(file, committed);
  }

  private static void assertSound(Path file, List<String> committed) {
    try (var database = Database.open(file)) {
      var history = new History(database);
      assertThat(database.integrity()).isEmpty();
      var kept = labels(history);
      assertThat(kept).containsAll(committed);
      assertThat(history.undo()).isPresent();
      assertThat(history.redo()).isPresent();
    }
  }

  private static Set<String> labels(History history) {
    var labels = new HashSet<String>();
    history.newestFirst(Integer.MAX_VALUE).forEach(decision -> labels.add(decision.label()));
    return labels;
  }

  /// What it had printed when it died; a line cut off by the kill is no promise.
  private static List<String> decideAndBeKilled(Path file, String name, int after)
      throws IOException, InterruptedException {
    var process = start(file, name, 2_000);
    try (var output = process.inputReader()) {
      var committed = new ArrayList<>(lines(output, after));
      kill(process);
      committed.addAll(rest(output));
      return committed;
    }
  }

  /// Through its handle, for [Process#destroyForcibly] throws away what it printed last.
  private static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  private static List<String> lines(BufferedReader output, int count) throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var line = output.readLine();
      assertThat(line).as("the process went on deciding").isNotNull();
      lines.add(line);
    }
    return lines;
  }

  private static List<String> rest(BufferedReader output) throws IOException {
    var text = output.readAllAsString();
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /// Starts a process and asks it for so many decisions.
  private static Process start(Path file, String name, int decisions) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DecidingProcess.class.getName(),
                file.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().write(new byte[decisions]);
    process.getOutputStream().flush();
    return process;
  }
}
