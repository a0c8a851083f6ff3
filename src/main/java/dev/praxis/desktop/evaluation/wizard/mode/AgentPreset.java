package dev.praxis.desktop.evaluation.wizard.mode;

import java.util.List;
import java.util.Locale;

/// Ways to run known agents without a window, so that what they print is their transcript. An agent
/// that prints something else tells its transcript afterwards, from the home its run has for
/// itself. Each comes with the variables it takes its key from.
enum AgentPreset {
  CLAUDE(
      "claude -p {prompt} --output-format stream-json --verbose --dangerously-skip-permissions",
      List.of("ANTHROPIC_API_KEY")),
  CODEX(
      "/bin/sh -c 'codex exec --skip-git-repo-check --sandbox danger-full-access \"$1\" >&2 && cat"
          + " \"$HOME\"/.codex/sessions/*/*/*/*.jsonl' codex {prompt}",
      List.of("OPENAI_API_KEY", "CODEX_API_KEY")),
  GEMINI(
      "/bin/sh -c 'gemini --yolo -p \"$1\" >&2 && cat \"$HOME\"/.gemini/tmp/*/chats/*.json' gemini"
          + " {prompt}",
      List.of("GEMINI_API_KEY"));

  private final String command;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
  private final List<String> variables;

  AgentPreset(String command, List<String> variables) {
    this.command = command;
    this.variables = variables;
  }

  /// As in the names of texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String command() {
    return command;
  }

  List<String> variables() {
    return variables;
  }
}
