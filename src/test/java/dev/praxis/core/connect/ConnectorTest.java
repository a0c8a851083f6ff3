package dev.praxis.core.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Agents' own files, written as people and agents write them.
final class ConnectorTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final Reach USER = new Reach.Everywhere();

  @TempDir private Path folder;
  private Path home;
  private Connector connector;

  @BeforeEach
  void connector() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    connector = connector("/opt/praxis/bin/praxis");
  }

  private Connector connector(String executable) {
    return new Connector(
        new DataFolder(folder.resolve("data")),
        new AgentPlaces(Map.of(), home),
        new PraxisProgram(List.of(executable), Optional.of(Path.of("/data/shop.db"))));
  }

  @ParameterizedTest
  @CsvSource({
    "CLAUDE_CODE, claude.json, .claude.json",
    "CLAUDE_CODE, claude-settings.json, .claude/settings.json",
    "CODEX, codex-config.toml, .codex/config.toml",
    "CODEX, codex-hooks.json, .codex/hooks.json",
    "GEMINI, gemini-settings.json, .gemini/settings.json",
    "CURSOR, cursor-mcp.json, .cursor/mcp.json",
    "OPENCODE, opencode.jsonc, .config/opencode/opencode.jsonc"
  })
  void anAgentsFileIsOnlyAddedToAndComesBackToTheLetter(
      ConnectableAgent agent, String fixture, String place) throws IOException {
    for (var written : variants(fixture)) {
      var file = home.resolve(place);
      Files.createDirectories(file.getParent());
      Files.write(file, written);

      connector.apply(connector.plan(agent, USER));

      assertThat(Files.readString(file)).contains("/opt/praxis/bin/praxis");
      assertThat(isSubsequence(written, Files.readAllBytes(file))).isTrue();
      assertThat(entries(file)).isEqualTo(1);
      assertThat(connector.plan(agent, USER).files()).isEmpty();
      connector.disconnect(connector.disconnecting(agent, USER), false);
      assertThat(file).hasBinaryContent(written);
    }
  }

  /// As it is, with line ends of Windows, with a byte order mark, without an end of the last line.
  private static List<byte[]> variants(String fixture) throws IOException {
    var text = Files.readString(Path.of("src/test/resources/connect", fixture));
    return List.of(
        bytes(text),
        bytes(text.replace("\n", "\r\n")),
        bytes("\uFEFF" + text),
        bytes(text.strip()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isSubsequence(byte[] part, byte[] whole) {
    int at = 0;
    for (byte each : whole) {
      if (at < part.length && part[at] == each) {
        at++;
      }
    }
    return at == part.length;
  }

  /// How many servers or hooks of Praxis the file names.
  private static int entries(Path file) throws IOException {
    var text = Files.readString(file).replace("\uFEFF", "");
    var tree =
        file.toString().endsWith(".toml") ? new TomlMapper().readTree(text) : JSON.readTree(text);
    int servers =
        tree.at("/mcpServers/praxis").size()
            + tree.at("/mcp_servers/praxis").size()
            + tree.at("/mcp/praxis").size();
    int hooks = 0;
    for (var group : tree.at("/hooks/SessionEnd")) {
      hooks += group.at("/hooks/0/command").asText().contains("import --hook") ? 1 : 0;
    }
    return servers > 0 ? 1 : hooks;
  }

  @ParameterizedTest
  @EnumSource(ConnectableAgent.class)
  void filesThatWereNotThereAreMadeAndRemoved(ConnectableAgent agent) throws IOException {
    var project = Files.createDirectories(folder.resolve("shop"));

    for (var reach : List.of(USER, new Reach.InProject(project))) {
      var plan = connector.plan(agent, reach);
      connector.apply(plan);

      assertThat(plan.files()).isNotEmpty();
      for (var change : plan.files()) {
        assertThat(change.file()).hasBinaryContent(change.after());
        assertThat(change.diff()).startsWith("--- /dev/null\n+++ " + change.file());
        assertThat(change.file().startsWith(project)).isEqualTo(reach != USER);
      }
      connector.disconnect(connector.disconnecting(agent, reach), false);
      assertThat(plan.files()).allSatisfy(change -> assertThat(change.file()).doesNotExist());
    }
    assertThat(home).isEmptyDirectory();
    assertThat(project).isEmptyDirectory();
  }

  @Test
  void eachAgentGetsWhatItsMakerDocuments() throws IOException {
    for (var agent : ConnectableAgent.values()) {
      connector.apply(connector.plan(agent, USER));
    }

    assertThat(json(".claude.json").at("/mcpServers/praxis"))
        .isEqualTo(
            JSON.readTree(
                """
                {"type": "stdio", "command": "/opt/praxis/bin/praxis",
                 "args": ["mcp", "--db", "/data/shop.db"]}
                """));
    assertThat(json(".claude/settings.json").at("/hooks/SessionEnd/0/hooks/0"))
        .isEqualTo(
            JSON.readTree(
                """
                {"type": "command", "timeout": 30, "command":
                 "/opt/praxis/bin/praxis import --hook --background --db /data/shop.db"}
                """));
    assertThat(home.resolve(".codex/config.toml"))
        .hasContent(
            """
            [mcp_servers.praxis]
            command = "/opt/praxis/bin/praxis"
            args = ["mcp", "--db", "/data/shop.db"]

            [[hooks.SessionEnd]]

            [[hooks.SessionEnd.hooks]]
            type = "command"
            command = "/opt/praxis/bin/praxis import --hook --background --db /data/shop.db"
            timeout = 3
            """);
    assertThat(json(".gemini/settings.json").at("/hooks/SessionEnd/0/hooks/0/timeout").asInt())
        .isEqualTo(30_000);
    assertThat(json(".cursor/mcp.json").at("/mcpServers/praxis/type").asText()).isEqualTo("stdio");
    assertThat(home.resolve(".config/opencode/opencode.json"))
        .hasContent(
            """
            {
              "$schema": "https://opencode.ai/config.json",
              "mcp": {
                "praxis": {
                  "type": "local",
                  "command": [
                    "/opt/praxis/bin/praxis",
                    "mcp",
                    "--db",
                    "/data/shop.db"
                  ],
                  "enabled": true
                }
              }
            }
            """);
  }

  private JsonNode json(String place) throws IOException {
    return JSON.readTree(home.resolve(place).toFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"mcpServers\": []}",
        "{\"mcpServers\": null}",
        "{\"mcpServers\": {\"praxis\": {\"command\": \"other\"}}}",
        "{\"mcpServers\": {}, \"mcpServers\": {}}",
        "{\"mcpServers\": {}",
        "{\"mcpServers\": {}} trailing",
        "// nothing but a comment\n",
        "\"text\"",
        "{'single': 1}"
      })
  void whatIsDamagedOrSurprisingIsToldAndLeftAlone(String text) throws IOException {
    var file = home.resolve(".cursor/mcp.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> connector.plan(ConnectableAgent.CURSOR, USER))
        .satisfies(problem -> assertThat(problem.whatHappened()).contains("mcp.json"));
    assertThat(file).hasContent(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mcp_servers = 3\n",
        "mcp_servers = { docs = { command = \"x\" } }\n",
        "[mcp_servers.praxis]\ncommand = \"other\"\n",
        "[a]\nb = 1\n[a]\nc = 2\n",
        "model = \n",
        "[[hooks.SessionEnd]]\n[[hooks.SessionEnd.hooks]]\ncommand = \"p import --hook\"\n",
        "[hooks]\nSessionEnd = []\n"
      })
  void surprisingTomlIsToldAndLeftAlone(String text) throws IOException {
    var file = home.resolve(".codex/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> connector.plan(ConnectableAgent.CODEX, USER));
    assertThat(file).hasContent(text);
  }

  @Test
  void whatIsNoUtf8IsToldAndLeftAlone() throws IOException {
    var file = home.resolve(".cursor/mcp.json");
    Files.createDirectories(file.getParent());
    var latin = "{\"name\": \"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> connector.plan(ConnectableAgent.CURSOR, USER));
    assertThat(file).hasBinaryContent(latin);
  }

  @Test
  void anEntryWithFurtherWishesOfThePersonIsTakenForOurs() throws IOException {
    var file = home.resolve(".gemini/settings.json");
    connector.apply(connector.plan(ConnectableAgent.GEMINI, USER));
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"args\"", "\"trust\": true, \"args\""));

    assertThat(connector.plan(ConnectableAgent.GEMINI, USER).files()).isEmpty();
  }

  @Test
  void modeBitsAndLinksStay() throws IOException {
    var real = folder.resolve("dotfiles.json");
    Files.writeString(real, "{}\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
    var link = home.resolve(".claude.json");
    Files.createSymbolicLink(link, real);

    var backups = connector.apply(connector.plan(ConnectableAgent.CLAUDE_CODE, USER));

    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-------");
    assertThat(backups)
        .singleElement()
        .satisfies(backup -> {
          assertThat(backup).hasContent("{}\n");
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
              .isEqualTo("rw-------");
        });
    connector.disconnect(connector.disconnecting(ConnectableAgent.CLAUDE_CODE, USER), false);
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("{}\n");
  }

  @Test
  void aFileThatChangedSinceThePlanIsNotWritten() throws IOException {
    var file = home.resolve(".claude.json");
    Files.writeString(file, "{}");
    var plan = connector.plan(ConnectableAgent.CLAUDE_CODE, USER);
    Files.writeString(file, "{\"numStartups\": 1}");

    assertThatExceptionOfType(Problem.class).isThrownBy(() -> connector.apply(plan));

    assertThat(file).hasContent("{\"numStartups\": 1}");
    assertThat(home.resolve(".claude/settings.json")).doesNotExist();
  }

  @Test
  void anUndoRefusesAFileThatWasChangedSinceAndTakesOutOnlyOursWhenTold() throws IOException {
    var file = home.resolve(".claude.json");
    var before = Files.readString(Path.of("src/test/resources/connect/claude.json"));
    Files.writeString(file, before);
    connector.apply(connector.plan(ConnectableAgent.CLAUDE_CODE, USER));
    Files.writeString(file, Files.readString(file).replace("412", "413"));

    var back = connector.disconnecting(ConnectableAgent.CLAUDE_CODE, USER);

    assertThat(back.changedSince()).isTrue();
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> connector.disconnect(back, false));
    assertThat(Files.readString(file)).contains("413", "/opt/praxis");
    assertThat(home.resolve(".claude/settings.json")).exists();
    connector.disconnect(back, true);
    assertThat(Files.readString(file)).isEqualTo(before.replace("412", "413"));
    assertThat(home.resolve(".claude/settings.json")).doesNotExist();
  }

  @Test
  void whereOthersChangedOurOwnLinesNothingIsGuessed() throws IOException {
    var file = home.resolve(".cursor/mcp.json");
    connector.apply(connector.plan(ConnectableAgent.CURSOR, USER));
    Files.writeString(file, Files.readString(file).replace("\"--db\"", "\"--data\""));

    var back = connector.disconnecting(ConnectableAgent.CURSOR, USER);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> connector.disconnect(back, true))
        .satisfies(problem -> assertThat(problem.remedy()).contains("by hand"));
    assertThat(Files.readString(file)).contains("--data");
  }

  @Test
  void anUndoWithoutAConnectionSaysSo() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> connector.disconnecting(ConnectableAgent.CODEX, USER));
  }

  @Test
  void anotherPraxisThereAlreadyIsNotReplaced() throws IOException {
    connector.apply(connector.plan(ConnectableAgent.CODEX, USER));
    var there = Files.readString(home.resolve(".codex/config.toml"));

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> connector("/elsewhere/praxis").plan(ConnectableAgent.CODEX, USER));

    assertThat(home.resolve(".codex/config.toml")).hasContent(there);
  }
}
