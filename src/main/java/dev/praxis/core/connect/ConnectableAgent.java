package dev.praxis.core.connect;

import dev.praxis.core.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/// An agent whose configuration Praxis knows.
public enum ConnectableAgent {
  CLAUDE_CODE("claude-code", "Claude Code"),
  CODEX("codex", "Codex"),
  GEMINI("gemini", "Gemini CLI"),
  CURSOR("cursor", "Cursor"),
  OPENCODE("opencode", "OpenCode");

  private final String word;
  private final String title;

  ConnectableAgent(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /// As typed.
  public String word() {
    return word;
  }

  /// As its maker writes it.
  public String title() {
    return title;
  }

  /// The agent that is typed so.
  ///
  /// @throws Problem where Praxis knows no such agent
  public static ConnectableAgent of(String word) {
    return Arrays.stream(values())
        .filter(agent -> agent.word.equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "Praxis knows no agent “%s”.".formatted(word),
                "Choose one of %s; any other takes `praxis mcp` as a server that speaks MCP."
                    .formatted(words())));
  }

  public static String words() {
    return Arrays.stream(values()).map(ConnectableAgent::word).collect(Collectors.joining(", "));
  }
}
