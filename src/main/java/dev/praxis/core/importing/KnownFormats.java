package dev.praxis.core.importing;

import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.claude.ClaudeCodeFormat;
import dev.praxis.core.transcript.codex.CodexFormat;
import dev.praxis.core.transcript.labelled.LabelledTracesFormat;
import java.util.List;

/// Every format Praxis can import.
public final class KnownFormats {
  private KnownFormats() {}

  /// In the order they are tried: the first that recognises a file reads it.
  public static List<TranscriptFormat> inOrder() {
    return List.of(new ClaudeCodeFormat(), new CodexFormat(), new LabelledTracesFormat());
  }
}
