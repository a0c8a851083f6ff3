package dev.praxis.desktop.sessions;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes a session in the format of Claude Code, step by step, and imports it.
public final class Transcript {
  private final List<String> lines = new ArrayList<>();
  private Instant clock = Instant.parse("2026-11-03T09:00:00Z");

  public Transcript after(int minutes) {
    clock = clock.plusSeconds(60L * minutes);
    return this;
  }

  public Transcript user(String text) {
    return line("user", "\"role\":\"user\",\"content\":\"%s\"".formatted(text));
  }

  public Transcript agent(String text) {
    return agentBlock("{\"type\":\"text\",\"text\":\"%s\"}".formatted(text));
  }

  public Transcript thinking(String text) {
    return agentBlock("{\"type\":\"thinking\",\"thinking\":\"%s\"}".formatted(text));
  }

  /// A call and its answer.
  ///
  /// @param input a JSON object
  public Transcript call(String tool, String input, String output, boolean failed) {
    var id = "toolu_" + lines.size();
    agentBlock(
        "{\"type\":\"tool_use\",\"id\":\"%s\",\"name\":\"%s\",\"input\":%s}"
            .formatted(id, tool, input));
    return line(
        "user",
        """
        "role":"user","content":[{"type":"tool_result","tool_use_id":"%s","is_error":%s,"content":"%s"}]\
        """
            .formatted(id, failed, output.replace("\n", "\\n")));
  }

  /// Imports it and answers the session.
  public Session importInto(Workbench workbench, Path folder) {
    try {
      var file = Files.write(folder.resolve("session.jsonl"), lines);
      workbench.importer().importAll(List.of(file), Progress.ignored());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return workbench.sessions().list(SessionQuery.ALL).getFirst();
  }

  private Transcript agentBlock(String block) {
    return line(
        "assistant",
        "\"id\":\"msg_%d\",\"role\":\"assistant\",\"model\":\"claude-opus-4-8\",\"content\":[%s]"
            .formatted(lines.size(), block));
  }

  private Transcript line(String type, String message) {
    clock = clock.plusSeconds(2);
    lines.add(
        """
        {"type":"%s","uuid":"u%d","sessionId":"s1","cwd":"/home/ada/harbor","timestamp":"%s","message":{%s}}\
        """
            .formatted(type, lines.size(), clock, message));
    return this;
  }
}
