package dev.praxis.core.transcript.claude;

import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.JsonTree;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sessions of Claude Code as it keeps them in `~/.claude/projects`: the main file of a session,
/// the files of its sub-agents, and the stream of a run without a window.
public final class ClaudeCodeFormat implements TranscriptFormat {
  private static final Set<String> WANTED_OF_RESULT =
      Set.of("interrupted", "success", "code", "codeText", "status", "task");
  private static final Set<String> UNWANTED_OF_PROGRESS =
      Set.of("output", "fullOutput", "normalizedMessages");

  @Override
  public String name() {
    return "claude-code";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean recognises(Sample sample) {
    return Recognition.isClaudeCode(sample);
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var records = new RecordReader(file, events);
    var counts = new JsonLines(new JsonTree(ClaudeCodeFormat::wanted), records).read(bytes);
    records.end();
    return counts;
  }

  /// Files and outputs stand in a record twice or three times; once is enough.
  private static boolean wanted(@Nullable String parent, String name) {
    return switch (parent) {
      case null -> !name.equals("snapshot");
      case "toolUseResult" -> WANTED_OF_RESULT.contains(name);
      case "data" -> !UNWANTED_OF_PROGRESS.contains(name);
      default -> true;
    };
  }
}
