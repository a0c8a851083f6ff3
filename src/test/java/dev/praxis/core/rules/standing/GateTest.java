package dev.praxis.core.rules.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The texts people are told to copy: they have the form Claude Code and Git read, and they stop
/// what they are to stop and nothing else. Only the check itself is run, never what it is about.
final class GateTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void aHookAgainstACommandHasTheFormOfTheSettings() throws IOException {
    var hooks = JSON.readTree(gate("Use pnpm, not npm.").text()).path("hooks");

    assertThat(hooks.properties()).extracting(Map.Entry::getKey).containsExactly("PreToolUse");
    var entry = hooks.path("PreToolUse").path(0);
    assertThat(entry.path("matcher").asText()).isEqualTo("Bash");
    assertThat(entry.path("hooks")).hasSize(1);
    assertThat(entry.path("hooks").path(0).path("type").asText()).isEqualTo("command");
    assertThat(entry.path("hooks").path(0).path("command").asText()).isNotBlank();
    assertThat(entry.path("hooks").path(0).properties()).hasSize(2);
  }

  @Test
  void aHookAgainstACommandStopsItAlone() throws Exception {
    assumeTrue(isInstalled("jq"), "install jq to run this");
    var command = command(gate("Use pnpm, not npm."));

    assertThat(exitCode(command, bash("npm install"))).isEqualTo(2);
    assertThat(exitCode(command, bash("cd web && npm install"))).isEqualTo(2);
    assertThat(exitCode(command, bash("pnpm install"))).isZero();
    assertThat(exitCode(command, bash("cat npm-notes.md"))).isZero();
    assertThat(exitCode(command, "{}")).isZero();
  }

  @Test
  void aHookAgainstChangesStopsThoseOfThePlaceAlone() throws Exception {
    var gate = gate("Never edit files in `dist/`.");
    var entry = JSON.readTree(gate.text()).path("hooks").path("PreToolUse").path(0);
    assertThat(entry.path("matcher").asText()).isEqualTo("Edit|MultiEdit|Write|NotebookEdit");
    assumeTrue(isInstalled("jq"), "install jq to run this");
    var command = command(gate);

    assertThat(exitCode(command, edit("/home/me/web/dist/app.js"))).isEqualTo(2);
    assertThat(exitCode(command, edit("/home/me/web/src/app.js"))).isZero();
    assertThat(exitCode(command, edit("/home/me/web/distance.js"))).isZero();
  }

  @Test
  void whatTheRuleSaysNeverRuns() throws Exception {
    assumeTrue(isInstalled("jq"), "install jq to run this");
    var mark = folder.resolve("ran");
    var gate = gate("Use pnpm, not npm. It's $(touch %s) `touch %s`".formatted(mark, mark));

    assertThat(exitCode(command(gate), bash("npm ci"))).isEqualTo(2);
    assertThat(mark).doesNotExist();
  }

  private static Gate gate(String text) {
    var rule =
        new Rule(
            1,
            RuleStatus.EXPORTED,
            text,
            1,
            List.of(),
            0,
            List.of(),
            1,
            new RuleScope.Project(),
            "curator",
            Instant.EPOCH,
            Instant.EPOCH,
            List.of());
    return Gate.against(rule).orElseThrow();
  }

  private static String command(Gate gate) throws IOException {
    return JSON.readTree(gate.text()).findValue("command").asText();
  }

  private static String bash(String command) {
    return call("command", command);
  }

  private static String edit(String file) {
    return call("file_path", file);
  }

  private static String call(String name, String value) {
    JsonNode input = JSON.createObjectNode().put(name, value);
    return JSON.createObjectNode().set("tool_input", input).toString();
  }

  private int exitCode(String command, String input) throws IOException, InterruptedException {
    var given = Files.write(folder.resolve("input.json"), input.getBytes(UTF_8));
    var process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(folder.toFile())
            .redirectInput(given.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
