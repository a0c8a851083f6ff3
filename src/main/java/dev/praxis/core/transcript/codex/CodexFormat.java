package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.JsonTree;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rollouts of Codex as it keeps them in `~/.codex/sessions`, and exports that begin in the middle
/// of one.
public final class CodexFormat implements TranscriptFormat {
  private static final Set<String> TYPES =
      Set.of("session_meta", "response_item", "event_msg", "turn_context", "compacted");
  private static final Set<String> BARE_CALLS =
      Set.of("function_call", "function_call_output", "local_shell_call", "custom_tool_call");
  private static final Set<String> NOT_WORTH_KEEPING =
      Set.of("base_instructions", "replacement_history", "encrypted_content", "rate_limits");

  @Override
  public String name() {
    return "codex";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.records().stream()
        .anyMatch(record -> isRecord(record) || isBareHeader(record) || isBareItem(record));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var records = new Records(events, told -> new RolloutReader(FileNames.stem(file), told));
    var counts = new JsonLines(new JsonTree(CodexFormat::wanted), records).read(bytes);
    records.end();
    return counts;
  }

  private static boolean isRecord(JsonNode record) {
    return TYPES.contains(record.path("type").asText("")) && record.path("payload").isObject();
  }

  private static boolean isBareHeader(JsonNode record) {
    return !record.has("type")
        && record.path("id").isTextual()
        && record.path("timestamp").isTextual()
        && record.has("instructions");
  }

  private static boolean isBareItem(JsonNode record) {
    var type = record.path("type").asText("");
    if (type.equals("message")) {
      var block = record.path("content").path(0).path("type").asText("");
      return block.equals("input_text") || block.equals("output_text");
    }
    return BARE_CALLS.contains(type) && record.path("call_id").isTextual();
  }

  /// Instructions, replaced history and sealed thoughts are long, and nobody's words.
  private static boolean wanted(@Nullable String parent, String name) {
    boolean topOrPayload = parent == null || parent.equals("payload");
    return !topOrPayload || !NOT_WORTH_KEEPING.contains(name);
  }
}
