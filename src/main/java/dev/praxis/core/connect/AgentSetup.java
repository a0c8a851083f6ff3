package dev.praxis.core.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.connect.config.JsonEntry;
import dev.praxis.core.connect.config.TomlEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What each agent needs in its configuration to know of Praxis, in the form its maker documents.
final class AgentSetup {
  private static final String NAME = "praxis";
  private static final String TELLTALE = " import --hook";
  private static final String ASKS = "lets %s ask Praxis for rules and skills";
  private static final String IMPORTS = "imports each session of %s when it ends";

  /// Seconds. Claude Code waits no longer than a second and a half unless it is told.
  private static final int CLAUDE_WAITS = 30;

  /// Seconds, the most Codex allows at the end of a session.
  private static final int CODEX_WAITS = 3;

  private static final int GEMINI_WAITS_MS = 30_000;

  private final AgentPlaces places;
  private final PraxisProgram program;

  AgentSetup(AgentPlaces places, PraxisProgram program) {
    this.places = places;
    this.program = program;
  }

  List<Addition> additions(ConnectableAgent agent, Reach reach) {
    return switch (agent) {
      case CLAUDE_CODE -> claude(agent, reach);
      case CODEX -> codex(agent, reach);
      case GEMINI -> gemini(agent, reach);
      case CURSOR -> cursor(agent, reach);
      case OPENCODE -> opencode(agent, reach);
    };
  }

  private List<Addition> claude(ConnectableAgent agent, Reach reach) {
    var server = object().put("type", "stdio").setAll(server());
    var hook =
        object().put("type", "command").put("command", program.hook()).put("timeout", CLAUDE_WAITS);
    return List.of(
        asking(agent, places.claudeServers(reach), servers((ObjectNode) server)),
        importing(agent, places.claudeSettings(reach), group("SessionEnd", hook)));
  }

  /// Codex reads hooks from either place, and complains where a folder has both.
  private List<Addition> codex(ConnectableAgent agent, Reach reach) {
    var folder = places.codex(reach);
    var config = folder.resolve("config.toml");
    var hook =
        object().put("type", "command").put("command", program.hook()).put("timeout", CODEX_WAITS);
    var hooks = folder.resolve("hooks.json");
    var atEnd =
        Files.exists(hooks)
            ? importing(agent, hooks, group("SessionEnd", hook))
            : new Addition(config, IMPORTS.formatted(agent.title()), codexHook(hook));
    return List.of(new Addition(config, ASKS.formatted(agent.title()), codexServer()), atEnd);
  }

  private TomlEntry codexServer() {
    var server = server();
    var lines =
        "[mcp_servers.%s]\ncommand = %s\nargs = %s\n"
            .formatted(NAME, server.get("command"), spaced(server.get("args")));
    return new TomlEntry(List.of("mcp_servers", NAME), false, server, lines, "");
  }

  private static TomlEntry codexHook(ObjectNode hook) {
    var group = object();
    group.putArray("hooks").add(hook);
    var lines =
        "[[hooks.SessionEnd]]\n\n[[hooks.SessionEnd.hooks]]\ntype = %s\ncommand = %s\ntimeout = %s\n"
            .formatted(hook.get("type"), hook.get("command"), hook.get("timeout"));
    return new TomlEntry(List.of("hooks", "SessionEnd"), true, group, lines, TELLTALE);
  }

  /// A list on one line, as people write it in TOML.
  private static String spaced(JsonNode list) {
    return list.valueStream().map(JsonNode::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  private List<Addition> gemini(ConnectableAgent agent, Reach reach) {
    var settings = places.gemini(reach);
    var hook =
        object()
            .put("name", NAME)
            .put("type", "command")
            .put("command", program.hook())
            .put("timeout", GEMINI_WAITS_MS);
    return List.of(
        asking(agent, settings, servers(server())),
        importing(agent, settings, group("SessionEnd", hook)));
  }

  private List<Addition> cursor(ConnectableAgent agent, Reach reach) {
    var server = object().put("type", "stdio").setAll(server());
    return List.of(asking(agent, places.cursor(reach), servers((ObjectNode) server)));
  }

  private List<Addition> opencode(ConnectableAgent agent, Reach reach) {
    var file = places.opencode(reach);
    var command = object().put("type", "local");
    command.putArray("command").add(program.executable()).addAll(words(program.servingArguments()));
    command.put("enabled", true);
    var schema = object().put("$schema", "https://opencode.ai/config.json");
    return List.of(
        asking(agent, file, JsonEntry.member(List.of("mcp"), NAME, command).inFresh(schema)));
  }

  private static Addition asking(ConnectableAgent agent, Path file, JsonEntry entry) {
    return new Addition(file, ASKS.formatted(agent.title()), entry);
  }

  private static Addition importing(ConnectableAgent agent, Path file, JsonEntry entry) {
    return new Addition(file, IMPORTS.formatted(agent.title()), entry);
  }

  private ObjectNode server() {
    var server = object().put("command", program.executable());
    server.putArray("args").addAll(words(program.servingArguments()));
    return server;
  }

  private static JsonEntry servers(ObjectNode server) {
    return JsonEntry.member(List.of("mcpServers"), NAME, server);
  }

  /// Hooks stand in groups, each with a condition; ours has none.
  private static JsonEntry group(String event, ObjectNode hook) {
    var group = object();
    group.putArray("hooks").add(hook);
    return JsonEntry.element(List.of("hooks", event), group, TELLTALE);
  }

  private static List<JsonNode> words(List<String> words) {
    return words.stream().<JsonNode>map(JsonNodeFactory.instance::textNode).toList();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
