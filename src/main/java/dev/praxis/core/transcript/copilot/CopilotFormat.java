package dev.praxis.core.transcript.copilot;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Events of Copilot CLI as it keeps them in `~/.copilot/session-state`.
public final class CopilotFormat implements TranscriptFormat {
  private static final Pattern TYPE =
      Pattern.compile("(session|user|assistant|system|tool|hook|permission|subagent|skill)\\.\\w+");
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of("transformedContent", "reasoningOpaque", "encryptedContent", "input");

  @Override
  public String name() {
    return "copilot-cli";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.records().stream().anyMatch(CopilotFormat::isEvent);
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var stem = FileNames.stem(file);
    var name = stem.equals("events") ? FileNames.folder(file) : stem;
    var records = new Records(events, told -> new EventReader(name, told));
    var counts = new JsonLines(new JsonTree(CopilotFormat::wanted), records).read(bytes);
    records.end();
    return counts;
  }

  private static boolean isEvent(JsonNode record) {
    var type = record.path("type").asText("");
    boolean start = type.equals("session.start") && record.path("data").has("producer");
    return start
        || (TYPE.matcher(type).matches()
            && record.path("data").isObject()
            && record.path("id").isTextual()
            && record.has("parentId"));
  }

  /// What a hook or the model was handed stands in other events too.
  private static boolean wanted(@Nullable String parent, String name) {
    return parent == null || !parent.equals("data") || !TOLD_ELSEWHERE.contains(name);
  }
}
