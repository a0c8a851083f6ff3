package dev.praxis.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Random;

/// The lines of one session.
final class SessionLines {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
  private static final int LONGEST_PAUSE_SECONDS = 3_600;

  private final Profile profile;
  private final Words words;
  private final Random random;
  private final ProjectFiles project;
  private final double scale;
  private final int eventsWanted;
  private final String id;
  private final ToolCalls calls;
  private Instant now;
  private String parent = "";
  private String message = "";
  private long lines;
  private long events;

  SessionLines(
      Profile profile,
      Words words,
      Random random,
      ProjectFiles project,
      double scale,
      int number,
      int events) {
    this.profile = profile;
    this.words = words;
    this.random = random;
    this.project = project;
    this.scale = scale;
    eventsWanted = events;
    id = words.uuid();
    calls = new ToolCalls(profile, words, random, project);
    now = FIRST.plusSeconds(2_400L * number);
  }

  String id() {
    return id;
  }

  long lines() {
    return lines;
  }

  long events() {
    return events;
  }

  void writeTo(OutputStream out) throws IOException {
    int wanted = eventsWanted == 0 ? Math.max(4, profile.sessionLines(random)) : 0;
    var kind = profile.first(random);
    while (lines < wanted || events < eventsWanted) {
      write(out, possible(kind));
      kind = profile.follows(kind, random);
      if (kind.isEmpty() && eventsWanted == 0 && lines >= wanted * 0.8) {
        break;
      }
      kind = kind.isEmpty() ? "user/prompt" : kind;
    }
  }

  private String possible(String kind) {
    if (kind.equals("user/tool_result") && !calls.anyOpen()) {
      return "assistant/tool_use";
    }
    return kind.equals("assistant/tool_use") && calls.enoughOpen() ? "user/tool_result" : kind;
  }

  private void write(OutputStream out, String kind) throws IOException {
    double pause = Math.min(LONGEST_PAUSE_SECONDS, profile.secondsBefore(kind, random));
    now = now.plusMillis((long) (pause * 1_000));
    try (var json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      record(json, kind);
      json.writeEndObject();
    }
    out.write('\n');
    lines++;
  }

  private void record(JsonGenerator json, String kind) throws IOException {
    int slash = kind.indexOf('/');
    var detail = kind.substring(slash + 1);
    double bytes = profile.lineBytes(kind, random);
    switch (slash < 0 ? kind : kind.substring(0, slash)) {
      case "assistant" -> assistant(json, detail, text(bytes, 750));
      case "user" -> user(json, detail, text(bytes, 450));
      case "progress" -> progress(json, detail, text(bytes, 500));
      case "system" -> system(json, detail);
      case "summary" -> {
        json.writeStringField("type", kind);
        json.writeStringField("summary", words.text(40).replace('\n', ' '));
        json.writeStringField("leafUuid", words.uuid());
      }
      case "queue-operation" -> {
        json.writeStringField("type", kind);
        json.writeStringField("operation", "enqueue");
        json.writeStringField("timestamp", now.toString());
        json.writeStringField("sessionId", id);
        json.writeStringField("content", words.text(Math.min(200, text(bytes, 150))));
        events++;
      }
      default -> {
        json.writeStringField("type", kind);
        json.writeStringField("messageId", words.uuid());
        json.writeObjectFieldStart("snapshot");
        json.writeStringField("timestamp", now.toString());
        json.writeStringField("files", words.text(Math.max(10, text(bytes, 150))));
        json.writeEndObject();
      }
    }
  }

  /// What is left for text when the frame of a record is taken off.
  private double text(double bytes, int frame) {
    return Math.max(8, (bytes - frame) * scale * 0.9); // escapes take the rest
  }

  private void common(JsonGenerator json, String type) throws IOException {
    if (parent.isEmpty()) {
      json.writeNullField("parentUuid");
    } else {
      json.writeStringField("parentUuid", parent);
    }
    parent = words.uuid();
    json.writeBooleanField("isSidechain", false);
    json.writeStringField("userType", "external");
    json.writeStringField("cwd", project.cwd());
    json.writeStringField("sessionId", id);
    json.writeStringField("version", "2.1.29");
    json.writeStringField("gitBranch", "main");
    json.writeStringField("type", type);
    json.writeStringField("uuid", parent);
    json.writeStringField("timestamp", now.toString());
  }

  private void assistant(JsonGenerator json, String block, double text) throws IOException {
    common(json, "assistant");
    events++;
    message = message.isEmpty() ? "msg_01" + words.hex(22) : message;
    json.writeObjectFieldStart("message");
    json.writeStringField("model", "claude-opus-4-5-20251101");
    json.writeStringField("id", message);
    json.writeStringField("type", "message");
    json.writeStringField("role", "assistant");
    json.writeArrayFieldStart("content");
    json.writeStartObject();
    switch (block) {
      case "tool_use" -> calls.begin(json, text);
      case "thinking" -> {
        json.writeStringField("type", "thinking");
        json.writeStringField("thinking", words.text(text * 0.55));
        json.writeStringField("signature", words.base64(text * 0.45));
      }
      default -> {
        json.writeStringField("type", "text");
        json.writeStringField("text", words.text(text));
      }
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeNullField("stop_reason");
    json.writeObjectFieldStart("usage");
    json.writeNumberField("input_tokens", 1 + random.nextInt(9));
    json.writeNumberField("cache_creation_input_tokens", 100 + random.nextInt(4_000));
    json.writeNumberField("cache_read_input_tokens", 12_000 + random.nextInt(130_000));
    json.writeNumberField("output_tokens", 1 + random.nextInt(900));
    json.writeStringField("service_tier", "standard");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("requestId", "req_011" + words.hex(21));
  }

  private void user(JsonGenerator json, String detail, double text) throws IOException {
    common(json, "user");
    events++;
    message = "";
    if (detail.equals("tool_result")) {
      calls.answer(json, bytes -> text(bytes, 550));
      return;
    }
    json.writeObjectFieldStart("message");
    json.writeStringField("role", "user");
    json.writeStringField(
        "content",
        detail.equals("compact")
            ? "This session is being continued from a previous conversation. " + words.text(text)
            : words.text(Math.min(text, 4_000)));
    json.writeEndObject();
    json.writeBooleanField("isCompactSummary", detail.equals("compact"));
  }

  private void progress(JsonGenerator json, String detail, double text) throws IOException {
    common(json, "progress");
    json.writeObjectFieldStart("data");
    json.writeStringField("type", detail);
    switch (detail) {
      case "agent_progress" -> {
        events++;
        json.writeStringField("agentId", "a" + id.substring(0, 6) + lines / 200);
        SubAgentSteps.write(json, words, now, text);
      }
      case "hook_progress" -> json.writeStringField("hookName", "PostToolUse:Edit");
      default -> {
        var output = words.text(text / 2);
        json.writeStringField("output", output);
        json.writeStringField("fullOutput", output);
      }
    }
    json.writeEndObject();
    json.writeStringField("toolUseID", "x-" + words.hex(6));
  }

  private void system(JsonGenerator json, String detail) throws IOException {
    common(json, "system");
    events++;
    json.writeStringField("subtype", detail);
    json.writeStringField("content", "");
    json.writeNumberField("durationMs", random.nextInt(200_000));
  }
}
