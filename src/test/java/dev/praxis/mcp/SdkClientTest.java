package dev.praxis.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.ChildProgram;
import dev.praxis.core.Workbench;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The server as a program of its own, and the official client as an agent has it.
final class SdkClientTest {
  @TempDir Path folder;
  private ChildProgram program;

  @BeforeEach
  void fill() {
    program = new ChildProgram(folder);
    try (var workbench = Workbench.open(workspace())) {
      Shelf.fill(workbench);
    }
  }

  @Test
  void theOfficialClientListsAndCallsEverything() {
    try (var client = client()) {
      client.initialize();
      assertThat(client.getCurrentInitializationResult().protocolVersion()).isEqualTo("2025-11-25");
      assertThat(client.listTools().tools())
          .extracting(tool -> tool.name())
          .containsExactlyInAnyOrder(
              "find_skills",
              "get_skill",
              "record_outcome",
              "record_step",
              "propose_skill",
              "propose_rule",
              "get_rules",
              "search_sessions");
      callEveryTool(client);
      assertThat(client.listResources().resources())
          .extracting(resource -> resource.uri())
          .contains("praxis://rules", "praxis://skills/restart_service");
      assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(1);
      var rules =
          client.readResource(ReadResourceRequest.builder("praxis://rules").build()).contents();
      assertThat(((TextResourceContents) rules.getFirst()).text()).contains("Run the tests");
      assertThat(client.listPrompts().prompts()).hasSize(2);
      var prompt =
          client.getPrompt(
              GetPromptRequest.builder("use_skill")
                  .arguments(Map.of("task", "restart nginx"))
                  .build());
      assertThat(((TextContent) prompt.messages().getFirst().content()).text())
          .contains("restart nginx", "find_skills");
    }
    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.agents().clients())
          .extracting(each -> each.name())
          .containsExactly("sdk-client");
      assertThat(workbench.agents().proposals()).hasSize(3);
    }
  }

  private static void callEveryTool(McpSyncClient client) {
    good(client, "find_skills", Map.of("task", "restart the service that hangs"));
    good(client, "get_skill", Map.of("id", "restart_service"));
    good(client, "record_step", Map.of("skill", "restart_service", "step", 1, "status", "failed"));
    good(
        client,
        "record_outcome",
        Map.of(
            "skill",
            "restart_service",
            "outcome",
            "failure",
            "verifier",
            "health_check",
            "evidence",
            "503"));
    good(
        client,
        "propose_skill",
        Map.of(
            "task",
            "rotate the logs of {service}",
            "success",
            true,
            "steps",
            List.of(
                Map.of("action", "Move the log of {service} away"),
                Map.of("action", "Tell {service} to open it anew"),
                Map.of("action", "Compress what was moved", "expected", "a .gz file"))));
    good(client, "propose_rule", Map.of("text", "Pin versions of images.", "evidence", "broke"));
    good(client, "get_rules", Map.of("scope", "project"));
    good(client, "search_sessions", Map.of("query", "tests"));
    assertThat(call(client, "get_skill", Map.of("id", "none")).isError()).isTrue();
  }

  private static void good(McpSyncClient client, String tool, Map<String, Object> arguments) {
    var result = call(client, tool, arguments);
    assertThat(result.isError()).as("%s", result).isFalse();
    assertThat(result.structuredContent()).isNotNull();
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  /// Its schema cache makes it hold each answer against the schema of its tool.
  private McpSyncClient client() {
    var command = program.command("--db", workspace().toString(), "mcp");
    var parameters =
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .build();
    var transport =
        new StdioClientTransport(parameters, new JacksonMcpJsonMapper(new ObjectMapper()));
    return McpClient.sync(transport)
        .requestTimeout(Duration.ofMinutes(1))
        .initializationTimeout(Duration.ofMinutes(1))
        .enableCallToolSchemaCaching(true)
        .clientInfo(Implementation.builder("sdk-client", "1").build())
        .build();
  }

  @Test
  void itEndsWithItsInputAndLoadsNeitherWindowNorCommands() throws Exception {
    program.withOption("-Xlog:class+load:file=" + folder.resolve("classes.log"));
    var process = program.startTalking("mcp", "--db", workspace().toString());
    try (var workbench = Workbench.open(folder.resolve("other.db"))) {
      say(process, new Conversation(workbench).introduced());
    }
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(said.lines()).hasSize(1).allSatisfy(line -> Conversation.read(line));
    assertThat(program.err()).content().isEmpty();
    assertThat(folder.resolve("classes.log"))
        .content()
        .contains("dev.praxis.mcp.PraxisServer")
        .doesNotContain("javafx", "dev.praxis.desktop", "picocli", "onnxruntime");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void itEndsWhenItIsToldToAndLeavesTheWorkspaceSound() throws Exception {
    var process = program.startTalking("mcp", "--db", workspace().toString());
    try (var workbench = Workbench.open(folder.resolve("other.db"))) {
      say(process, new Conversation(workbench).introduced().call(1, "get_rules", Map.of()));
    }
    var answers = process.inputReader(StandardCharsets.UTF_8);
    assertThat(answers.readLine()).contains("protocolVersion");
    assertThat(answers.readLine()).contains("Run the tests");
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.examine().problems()).isEmpty();
    }
  }

  private static void say(Process process, Conversation conversation) throws IOException {
    process.getOutputStream().write(conversation.bytes());
    process.getOutputStream().flush();
  }

  private Path workspace() {
    return folder.resolve("workspace.db");
  }
}
