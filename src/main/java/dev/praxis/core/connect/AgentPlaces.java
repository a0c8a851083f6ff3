package dev.praxis.core.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where agents keep their configuration on a computer. Reads which files are there, never what is
/// in them.
public final class AgentPlaces {
  private final Map<String, String> environment;
  private final Path home;

  public AgentPlaces(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  public static AgentPlaces ofThisUser() {
    return new AgentPlaces(System.getenv(), Path.of(System.getProperty("user.home", "")));
  }

  /// The servers Claude Code knows. Moved together with its settings, this file goes into their
  /// folder.
  Path claudeServers(Reach reach) {
    return switch (reach) {
      case Reach.InProject(var folder) -> folder.resolve(".mcp.json");
      case Reach.Everywhere _ -> variable("CLAUDE_CONFIG_DIR", home).resolve(".claude.json");
    };
  }

  /// Claude Code's settings; in a project those of this person, for the command is of this
  /// computer.
  Path claudeSettings(Reach reach) {
    return switch (reach) {
      case Reach.InProject(var folder) -> folder.resolve(".claude/settings.local.json");
      case Reach.Everywhere _ ->
          variable("CLAUDE_CONFIG_DIR", home.resolve(".claude")).resolve("settings.json");
    };
  }

  Path codex(Reach reach) {
    return switch (reach) {
      case Reach.InProject(var folder) -> folder.resolve(".codex");
      case Reach.Everywhere _ -> variable("CODEX_HOME", home.resolve(".codex"));
    };
  }

  Path gemini(Reach reach) {
    return switch (reach) {
      case Reach.InProject(var folder) -> folder.resolve(".gemini/settings.json");
      case Reach.Everywhere _ -> variable("GEMINI_CLI_HOME", home).resolve(".gemini/settings.json");
    };
  }

  Path cursor(Reach reach) {
    return switch (reach) {
      case Reach.InProject(var folder) -> folder.resolve(".cursor/mcp.json");
      case Reach.Everywhere _ -> home.resolve(".cursor/mcp.json");
    };
  }

  /// The one that is there, with or without comments; OpenCode reads them all.
  Path opencode(Reach reach) {
    var names = List.of("opencode.json", "opencode.jsonc");
    var folders =
        switch (reach) {
          case Reach.InProject(var folder) -> List.of(folder, folder.resolve(".opencode"));
          case Reach.Everywhere _ ->
              List.of(variable("XDG_CONFIG_HOME", home.resolve(".config")).resolve("opencode"));
        };
    var places = folders.stream().flatMap(folder -> names.stream().map(folder::resolve)).toList();
    return Stream.concat(places.stream().filter(Files::exists), places.stream())
        .findFirst()
        .orElseThrow();
  }

  private Path variable(String name, Path usual) {
    var named = environment.get(name);
    return named == null || named.isBlank() ? usual : Path.of(named).toAbsolutePath();
  }
}
