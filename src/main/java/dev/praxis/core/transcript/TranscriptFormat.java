package dev.praxis.core.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// One foreign transcript format. Adding a format is adding one class of this kind and naming it
/// where the [TranscriptFormats] are put together. A format is stateless; the state of one reading
/// lives in the call of `read`.
public interface TranscriptFormat {

  /// As stored with each source: `claude-code`.
  String name();

  /// Raised whenever the same bytes would be read differently.
  int version();

  /// Whether a file that grows only gets steps behind those it had. If not, it is read anew as a
  /// whole: its last step may have become longer.
  default boolean growsByWholeSteps() {
    return true;
  }

  /// Whether the file is of this format, judged by content and never by name.
  boolean recognises(Sample sample);

  /// Reads the whole file, handing on each event as soon as it is known. What is told depends only
  /// on the bytes up to there, so a file that has grown begins with the events it had before.
  ///
  /// @param file where the bytes come from; only its names are used, the file is not opened
  /// @return what was counted on the way
  /// @throws IOException where the bytes cannot be had; a malformed line is an event, not an
  ///   exception
  Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events) throws IOException;

  /// Lines and records of one file.
  ///
  /// @param lines non-blank lines of a line-based format, else 0
  /// @param records JSON values read
  /// @param unreadableLines lines that gave no value
  record Counts(long lines, long records, long unreadableLines) {}
}
