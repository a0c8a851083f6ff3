package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `praxis connect` in a project, and what its hook then does.
final class ConnectTest {
  private final InputStream usual = System.in;
  @TempDir private Path folder;
  private Praxis praxis;
  private Path project;

  @BeforeEach
  void project() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    project = Files.createDirectories(folder.resolve("shop"));
  }

  @AfterEach
  void standardInput() {
    System.setIn(usual);
  }

  @Test
  void itShowsWritesAndTakesBack() throws IOException {
    var servers = project.resolve(".mcp.json");
    Files.writeString(servers, "{\n  \"mcpServers\": {}\n}\n");

    var shown = praxis.json("connect", "claude-code", "--project", project.toString());

    assertThat(shown.at("/applied").asBoolean()).isFalse();
    assertThat(shown.at("/files")).hasSize(2);
    assertThat(shown.at("/files/0/diff").asText())
        .contains("+    \"praxis\": {", folder.resolve("w.db").toString());
    assertThat(servers).hasContent("{\n  \"mcpServers\": {}\n}\n");

    var written = praxis.json("connect", "claude-code", "--project", project.toString(), "--apply");
    assertThat(written.at("/applied").asBoolean()).isTrue();
    assertThat(written.at("/backups")).hasSize(1);
    assertThat(Files.readString(servers)).contains("\"praxis\"");
    assertThat(praxis.run("connect", "claude-code", "--project", project.toString()).out())
        .contains("Already there", "Nothing to change.");

    var undone = praxis.json("connect", "claude-code", "--project", project.toString(), "--undo");
    assertThat(undone.at("/undone").asBoolean()).isTrue();
    assertThat(servers).hasContent("{\n  \"mcpServers\": {}\n}\n");
    assertThat(project.resolve(".claude/settings.local.json")).doesNotExist();
  }

  @Test
  void noSecretOfTheFileIsShownAndAllOfThemStayWritten() throws IOException {
    var servers = project.resolve(".mcp.json");
    var theirs =
        """
        {
          "mcpServers": {
            "tickets": {
              "command": "tickets",
              "env": {
                "TICKETS": "hunter2"
              }
            }
          }
        }
        """;
    Files.writeString(servers, theirs);
    var project = this.project.toString();

    var shown = praxis.run("connect", "claude-code", "--project", project);
    var shownAsJson = praxis.run("connect", "claude-code", "--project", project, "--json");
    assertThat(shown.out()).contains("TICKETS").doesNotContain("hunter2");
    assertThat(shownAsJson.out()).contains("TICKETS").doesNotContain("hunter2");

    praxis.json("connect", "claude-code", "--project", project, "--apply");
    assertThat(Files.readString(servers)).contains("\"TICKETS\": \"hunter2\"", "\"praxis\"");

    var undone = praxis.run("connect", "claude-code", "--project", project, "--undo");
    assertThat(undone.out()).doesNotContain("hunter2");
    assertThat(servers).hasContent(theirs);
  }

  @Test
  void anUndoOfAChangedFileShowsBothChanges() throws IOException {
    var file = project.resolve(".cursor/mcp.json");
    praxis.json("connect", "cursor", "--project", project.toString(), "--apply");
    Files.writeString(file, Files.readString(file).replaceFirst("\\{\n", "{\n  \"inputs\": [],\n"));

    var refused =
        praxis.run("connect", "cursor", "--project", project.toString(), "--undo", "--json");

    assertThat(refused.exitCode()).isEqualTo(1);
    var told = refused.json().at("/files/0");
    assertThat(told.at("/state").asText()).isEqualTo("changed_since");
    assertThat(told.at("/ours").asText()).contains("+    \"praxis\": {");
    assertThat(told.at("/theirs").asText()).contains("+  \"inputs\": [],");
    assertThat(Files.readString(file)).contains("praxis", "inputs");
  }

  @Test
  void whatPraxisDoesNotKnowIsTold() {
    assertThat(praxis.run("connect", "emacs").err()).contains("claude-code, codex");
    assertThat(praxis.run("connect", "codex", "--apply", "--undo").exitCode()).isEqualTo(2);
    assertThat(praxis.run("connect", "codex", "--project", "/nowhere/at/all").exitCode())
        .isEqualTo(1);
    assertThat(praxis.run("import").exitCode()).isEqualTo(2);
  }

  @Test
  void shellsCompleteEveryCommand() {
    var script = praxis.run("completion").out();

    assertThat(script).startsWith("#!").contains("complete -F", "connect", "--keep-changes", "ask");
    assertThat(praxis.run("completion", "zsh").out()).isEqualTo(script);
    assertThat(praxis.run("completion", "fish").exitCode()).isEqualTo(2);
  }

  @Test
  void aHookImportsTheTranscriptItNamesAndKeepsQuiet() {
    var session = Path.of("src/test/resources/skills/certificate-session.jsonl").toAbsolutePath();
    says("{\"hook_event_name\":\"SessionEnd\",\"transcript_path\":\"%s\"}".formatted(session));

    var answer = praxis.run("import", "--hook");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).isEmpty();
    assertThat(praxis.json("sessions").at("/total").asInt()).isEqualTo(1);
  }

  @Test
  void aHookWithoutATranscriptDoesNoHarm() {
    says("{\"hook_event_name\":\"SessionEnd\",\"transcript_path\":null}");
    assertThat(praxis.run("import", "--hook").exitCode()).isZero();

    says("not json");
    var answer = praxis.run("import", "--hook");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("no JSON");
  }

  private static void says(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
