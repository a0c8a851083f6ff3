package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Doing a skill again from the terminal: told, ticked off, and shut in.
final class SkillReplayTest {
  private static final String SKILL =
      """
      name: greet
      category: testing
      description: Use when a greeting has to be checked.

      parameters:
      - {name} Who is greeted

      steps:
      - Greet: `echo hello {name}`
        expect prints `hello {name}`
      - Keep it: `echo {name} > greeting.txt && cat greeting.txt`
        expect `{name}`
      """;

  private final InputStream terminal = System.in;
  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void addTheSkill() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    var file = Files.writeString(folder.resolve("greet.txt"), SKILL);
    praxis.json("skills", "add", file.toString());
  }

  @AfterEach
  void giveTheTerminalBack() {
    System.setIn(terminal);
  }

  @Test
  void theDryRunFillsInAndDoesNothing() {
    var told =
        praxis.json("skills", "replay", "greet", "--set", "name=moon", "--executor", "dry-run");

    assertThat(told.get("executor").asText()).isEqualTo("dry_run");
    assertThat(told.get("run").isNull()).isTrue();
    assertThat(told.at("/steps/0/commands/0").asText()).isEqualTo("echo hello moon");
    assertThat(statuses(told)).containsExactly("skipped", "skipped");
    assertThat(skill().get("runs")).isEmpty();
  }

  @Test
  void whatIsMissingOrMisspeltIsTold() {
    assertThat(praxis.run("skills", "replay", "greet").err())
        .contains("greet needs a value for name.", "--set name=VALUE");
    var misspelt = praxis.run("skills", "replay", "greet", "--set", "name=a", "--set", "nme=b");
    assertThat(misspelt.exitCode()).isEqualTo(1);
    assertThat(misspelt.err()).contains("nme");
    var unknown = praxis.run("skills", "replay", "greet", "--executor", "robot");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).containsIgnoringCase("dry-run").containsIgnoringCase("sandbox");
  }

  @Test
  void theChecklistIsTickedByAPersonAndCounts() {
    type("perhaps", "ok seen", "failed no such file");

    var done = replay("checklist");

    assertThat(statuses(done)).containsExactly("success", "failed");
    assertThat(done.at("/steps/1/actual").asText()).isEqualTo("no such file");
    assertThat(done.get("verifier").asText()).isEqualTo("person");
    assertThat(done.get("counts").asBoolean()).isTrue();
    assertThat(skill().get("failure").asInt()).isEqualTo(1);
    assertThat(skill().at("/runs/0/failedStep").asInt()).isEqualTo(2);
  }

  @Test
  void aChecklistThatIsLeftRecordsNothing() {
    type("ok");

    var left = replay("checklist");

    assertThat(statuses(left)).containsExactly("success", "stopped");
    assertThat(left.get("run").isNull()).isTrue();
    assertThat(skill().get("runs")).isEmpty();
  }

  @Test
  void theSandboxRunsOnlyWhatWasConfirmed() throws IOException {
    needSandbox();
    type("y");
    var declined =
        praxis.run("skills", "replay", "greet", "--set", "name=moon", "--executor", "sandbox");
    assertThat(declined.exitCode()).isEqualTo(1);
    assertThat(declined.err())
        .contains("$ echo hello moon", "without network", "Nothing was run", "--confirm ");

    var others = hash("sun");
    var wrong =
        praxis.run(
            "skills",
            "replay",
            "greet",
            "--set",
            "name=moon",
            "--executor",
            "sandbox",
            "--confirm",
            others);
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("not confirmed");
    assertThat(skill().get("runs")).isEmpty();
  }

  @Test
  void theSandboxRunsAndJudgesByTheOutput() throws IOException {
    needSandbox();
    type("yes");

    var done = replay("sandbox");

    assertThat(statuses(done)).containsExactly("success", "success");
    assertThat(done.at("/steps/0/actual").asText().strip()).isEqualTo("hello moon");
    assertThat(done.get("verifier").asText()).isEqualTo("output_pattern");
    assertThat(skill().get("success").asInt()).isEqualTo(1);

    var again =
        praxis.json(
            "skills",
            "replay",
            "greet",
            "--set",
            "name=moon",
            "--executor",
            "sandbox",
            "--confirm",
            hash("moon"));
    assertThat(again.get("outcome").asText()).isEqualTo("success");
  }

  /// Asked of a skill of its own, so that the one that is looked at has no run more.
  private void needSandbox() throws IOException {
    var file = folder.resolve("probe.txt");
    Files.writeString(file, SKILL.replace("name: greet", "name: probe"));
    praxis.json("skills", "add", file.toString());
    type("yes");
    var probe = praxis.run("skills", "replay", "probe", "--set", "name=a", "--executor", "sandbox");
    Assumptions.assumeTrue(probe.exitCode() == 0, probe.err());
  }

  private JsonNode replay(String executor) {
    return praxis.json("skills", "replay", "greet", "--set", "name=moon", "--executor", executor);
  }

  private String hash(String name) {
    return praxis
        .json("skills", "replay", "greet", "--set", "name=" + name)
        .get("confirmation")
        .asText();
  }

  private JsonNode skill() {
    return praxis.json("skills", "show", "greet").at("/skills/0");
  }

  private static List<String> statuses(JsonNode replayed) {
    return replayed.get("steps").findValuesAsText("status");
  }

  private static void type(String... lines) {
    var typed = String.join("\n", lines) + "\n";
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
  }
}
