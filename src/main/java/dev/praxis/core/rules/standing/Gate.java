package dev.praxis.core.rules.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.conduct.written.Demand;
import dev.praxis.core.mining.conduct.written.WrittenConduct;
import dev.praxis.core.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A check that holds what a rule only says. Text to be copied by a person; nobody installs it.
///
/// @param where the file it belongs into
/// @param what it does, a sentence
public record Gate(String where, String what, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SETTINGS = ".claude/settings.json";
  private static final String TYPES =
      "^(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\\([^)]+\\))?!?: .|^Merge ";

  /// Empty where only the project knows what to check.
  static Optional<Gate> against(Rule rule) {
    var demand =
        WrittenConduct.of(rule.text()).stream()
            .flatMap(conduct -> conduct.demands().stream())
            .findFirst();
    if (demand.isPresent()) {
      return against(demand.get(), rule.text());
    }
    return rule.tags().contains("committed_without_asking")
        ? Optional.of(askBeforeCommit())
        : Optional.empty();
  }

  private static Optional<Gate> against(Demand demand, String rule) {
    return switch (demand) {
      case Demand.NotRun(var command, _) ->
          Optional.of(
              hook(
                  "Bash",
                  ".tool_input.command // empty",
                  "(^|[;&|(]|[[:space:]])"
                      + String.join("[[:space:]]+", quoted(command).split(" +"))
                      + "($|[;&|)]|[[:space:]])",
                  "Claude Code refuses to run `" + command + "` and reads why.",
                  rule));
      case Demand.NotChange(var place) ->
          Optional.of(
              hook(
                  "Edit|MultiEdit|Write|NotebookEdit",
                  ".tool_input.file_path // .tool_input.notebook_path // empty",
                  files(place),
                  "Claude Code refuses to change files of " + place + " and reads why.",
                  rule));
      case Demand.RunBeforeCommit(var command) ->
          Optional.of(
              new Gate(
                  ".git/hooks/pre-commit",
                  "Git refuses a commit where `" + command + "` fails. Make the file executable.",
                  "#!/bin/sh\n" + command + " || { echo " + inShell(rule) + " >&2; exit 1; }\n"));
      case Demand.TypedMessage() ->
          Optional.of(
              new Gate(
                  ".git/hooks/commit-msg",
                  "Git refuses a commit whose message has no type. Make the file executable.",
                  "#!/bin/sh\nhead -n 1 \"$1\" | grep -Eq "
                      + inShell(TYPES)
                      + " || { echo "
                      + inShell(rule)
                      + " >&2; exit 1; }\n"));
      case Demand.EnglishMessage() -> Optional.empty();
    };
  }

  private static String files(String place) {
    if (place.startsWith("*.")) {
      return quoted(place.substring(1)) + "$";
    }
    return "(^|/)" + quoted(place) + (place.endsWith("/") ? "" : "$");
  }

  /// A hook that runs before a tool and stops it with exit code 2; its error output is what the
  /// agent reads.
  private static Gate hook(String tools, String input, String pattern, String what, String rule) {
    var command =
        "jq -r "
            + inShell(input)
            + " | grep -Eq "
            + inShell(pattern)
            + " && { echo "
            + inShell(rule)
            + " >&2; exit 2; }; exit 0";
    var hook = Map.of("type", "command", "command", command);
    var entry = Map.of("matcher", tools, "hooks", List.of(hook));
    return new Gate(
        SETTINGS, what + " Needs jq.", json(Map.of("hooks", Map.of("PreToolUse", List.of(entry)))));
  }

  private static Gate askBeforeCommit() {
    var asked =
        List.of(
            "Bash(git commit:*)", "Bash(git push:*)", "Bash(git tag:*)", "Bash(gh pr create:*)");
    return new Gate(
        SETTINGS,
        "Claude Code asks a person before each commit, push, tag and pull request.",
        json(Map.of("permissions", Map.of("ask", asked))));
  }

  private static String json(Object document) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists and maps of text are always JSON", e);
    }
  }

  /// As an extended regular expression of its own letters.
  private static String quoted(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }

  private static String inShell(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
