package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.transcript.Told;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a transcript as Claude Code does, a record a call. Ids and times are made up as they
/// come.
public final class ClaudeLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> lines = new ArrayList<>();
  private final String session;
  private String idPrefix;
  private int records;

  /// What the reader tells of these lines.
  static Told told(ClaudeLines lines) {
    return told("any.jsonl", lines.text().getBytes(StandardCharsets.UTF_8));
  }

  static Told told(String file, byte[] bytes) {
    return Told.of(new ClaudeCodeFormat(), Path.of("projects", "-home-dev-shop", file), bytes);
  }

  public ClaudeLines(String session) {
    this.session = session;
    idPrefix = "00000000-0000-4000-8000-" + Integer.toHexString(session.hashCode()) + "-";
  }

  /// From here on records are told apart from those of other transcripts by this.
  public ClaudeLines idsFrom(String prefix) {
    idPrefix = prefix + "-0000-4000-8000-";
    return this;
  }

  public ClaudeLines prompt(String text) {
    return record(
        "user", "{\"message\":{\"role\":\"user\",\"content\":%s}}".formatted(quoted(text)));
  }

  public ClaudeLines says(String text) {
    return agent("{\"type\":\"text\",\"text\":%s}".formatted(quoted(text)));
  }

  public ClaudeLines thinks(String text) {
    return agent(
        "{\"type\":\"thinking\",\"thinking\":%s,\"signature\":\"AAAA\"}".formatted(quoted(text)));
  }

  public ClaudeLines calls(String callId, String tool, String input) {
    return agent(
        "{\"type\":\"tool_use\",\"id\":\"%s\",\"name\":\"%s\",\"input\":%s}"
            .formatted(callId, tool, input));
  }

  public ClaudeLines answers(String callId, String text) {
    return result(callId, "\"content\":" + quoted(text), "{}");
  }

  public ClaudeLines failsWith(String callId, String text) {
    return result(
        callId,
        "\"is_error\":true,\"content\":" + quoted(text),
        "{\"toolUseResult\":%s}".formatted(quoted("Error: " + text)));
  }

  /// A result with other fields than usual.
  ///
  /// @param fields of the `tool_result` block
  public ClaudeLines result(String callId, String fields, String ofRecord) {
    var message =
        "{\"message\":{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"%s\",%s}]}}"
            .formatted(callId, fields);
    return record("user", message, ofRecord);
  }

  /// A record with the fields every record of a conversation has.
  public ClaudeLines record(String type, String... fields) {
    int number = records++;
    var record = JSON.createObjectNode();
    record.put("parentUuid", number == 0 ? null : id(number - 1));
    record.put("isSidechain", false);
    record.put("cwd", "/home/dev/shop");
    record.put("sessionId", session);
    record.put("version", "2.1.49");
    record.put("gitBranch", "main");
    record.put("type", type);
    record.put("uuid", id(number));
    record.put(
        "timestamp", "2026-03-01T10:%02d:%02d.000Z".formatted(number / 60 % 60, number % 60));
    for (var more : fields) {
      record.setAll(object(more));
    }
    return line(record.toString());
  }

  public ClaudeLines line(String line) {
    lines.add(line);
    return this;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  public static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private ClaudeLines agent(String block) {
    return record(
        "assistant",
        "{\"message\":{\"id\":\"msg_%d\",\"role\":\"assistant\",\"model\":\"claude-opus-4-5\",\"content\":[%s]}}"
            .formatted(records, block));
  }

  private String id(int number) {
    return idPrefix + "%08d".formatted(number);
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
