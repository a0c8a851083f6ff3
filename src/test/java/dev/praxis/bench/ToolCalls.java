package dev.praxis.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// The calls of one session and their answers.
final class ToolCalls {
  private static final int AT_ONCE = 6;

  private final Profile profile;
  private final Words words;
  private final Random random;
  private final ProjectFiles project;
  private final Deque<Call> open = new ArrayDeque<>();

  /// A call that waits for its answer.
  private record Call(String id, String tool, int file) {}

  ToolCalls(Profile profile, Words words, Random random, ProjectFiles project) {
    this.profile = profile;
    this.words = words;
    this.random = random;
    this.project = project;
  }

  boolean anyOpen() {
    return !open.isEmpty();
  }

  boolean enoughOpen() {
    return open.size() >= AT_ONCE;
  }

  void begin(JsonGenerator json, double text) throws IOException {
    var tool = profile.tool(random).replace("mcp__*", "mcp__tracker__get_issue");
    var call = new Call("toolu_01" + words.hex(22), tool, project.any());
    open.add(call);
    json.writeStringField("type", "tool_use");
    json.writeStringField("id", call.id());
    json.writeStringField("name", tool);
    json.writeObjectFieldStart("input");
    switch (tool) {
      case "Bash" -> {
        json.writeStringField("command", words.text(text));
        json.writeStringField("description", words.text(30).replace('\n', ' '));
      }
      case "Edit" -> {
        json.writeStringField("file_path", project.path(call.file()));
        json.writeStringField("old_string", project.read(call.file(), text / 2));
        json.writeStringField("new_string", words.text(text / 2));
      }
      case "Read" -> json.writeStringField("file_path", project.path(call.file()));
      case "Grep", "Glob" -> json.writeStringField("pattern", words.word());
      default -> json.writeStringField("content", words.text(text));
    }
    json.writeEndObject();
  }

  /// @param textOf how much text fits into a record of so many bytes
  void answer(JsonGenerator json, DoubleUnaryOperator textOf) throws IOException {
    var call = open.remove();
    boolean fails = profile.fails(call.tool(), random);
    double text = textOf.applyAsDouble(profile.resultBytes(call.tool(), random));
    var found = fails ? "Exit code 1\n" + words.text(Math.min(text, 2_000)) : told(call, text);
    json.writeObjectFieldStart("message");
    json.writeStringField("role", "user");
    json.writeArrayFieldStart("content");
    json.writeStartObject();
    json.writeStringField("tool_use_id", call.id());
    json.writeStringField("type", "tool_result");
    json.writeStringField("content", call.tool().equals("Edit") ? start(found) : found);
    if (fails) {
      json.writeBooleanField("is_error", true);
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("toolUseResult");
    json.writeStringField(call.tool().equals("Edit") ? "originalFile" : "stdout", found);
    json.writeBooleanField("interrupted", false);
    json.writeEndObject();
  }

  /// The text stands twice in most results, once in those of an edit.
  private String told(Call call, double text) {
    return switch (call.tool()) {
      case "Read" -> project.read(call.file(), text / 2);
      case "Edit" -> {
        project.edit(call.file(), words.text(60));
        yield project.read(call.file(), text);
      }
      default -> words.text(text / 2);
    };
  }

  private static String start(String text) {
    return "The file has been updated.\n" + text.substring(0, Math.min(text.length(), 500));
  }
}
