package dev.praxis.core.importing;

import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.aider.AiderFormat;
import dev.praxis.core.transcript.claude.ClaudeCodeFormat;
import dev.praxis.core.transcript.cline.ClineApiFormat;
import dev.praxis.core.transcript.cline.ClineWindowFormat;
import dev.praxis.core.transcript.codex.CodexFormat;
import dev.praxis.core.transcript.console.ConsoleCopyFormat;
import dev.praxis.core.transcript.copilot.CopilotFormat;
import dev.praxis.core.transcript.gemini.GeminiChatFormat;
import dev.praxis.core.transcript.gemini.GeminiHistoryFormat;
import dev.praxis.core.transcript.gemini.GeminiLinesFormat;
import dev.praxis.core.transcript.opencode.OpenCodeFormat;
import dev.praxis.core.transcript.openhands.OpenHandsFormat;
import dev.praxis.core.transcript.pi.PiFormat;
import java.util.List;
import java.util.stream.Stream;

/// Every format Praxis can import.
public final class KnownFormats {
  private KnownFormats() {}

  /// In the order they are tried: the first that recognises a file reads it.
  public static List<TranscriptFormat> inOrder() {
    return Stream.concat(agents().stream(), DataSetFormats.inOrder().stream()).toList();
  }

  /// What agents write of themselves.
  private static List<TranscriptFormat> agents() {
    return List.of(
        new ClaudeCodeFormat(),
        new CodexFormat(),
        new GeminiLinesFormat(),
        new GeminiChatFormat(),
        new GeminiHistoryFormat(),
        new OpenCodeFormat(),
        new CopilotFormat(),
        new PiFormat(),
        new OpenHandsFormat(),
        new AiderFormat(),
        new ClineApiFormat(),
        new ClineWindowFormat(),
        new ConsoleCopyFormat());
  }
}
