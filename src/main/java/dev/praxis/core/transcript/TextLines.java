package dev.praxis.core.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads a text file line by line, whatever its encoding; of a line longer than anybody would read,
/// its beginning.
public final class TextLines {
  private static final int LONGEST = 4 << 20;

  private final Heard heard;

  /// Hears of each line, blank ones too.
  public interface Heard {
    /// The next line.
    ///
    /// @param number 1-based
    /// @param text without its end
    void line(long number, String text);
  }

  public TextLines(Heard heard) {
    this.heard = heard;
  }

  /// Reads to the end.
  ///
  /// @return lines that are not blank, each a record
  public TranscriptFormat.Counts read(InputStream bytes) throws IOException {
    var lines = new ByteLines(TextEncoding.asUtf8(bytes));
    long nonBlank = 0;
    while (lines.next()) {
      nonBlank += lines.blank() ? 0 : 1;
      heard.line(lines.number(), text(lines));
    }
    return new TranscriptFormat.Counts(nonBlank, nonBlank, 0);
  }

  private static String text(ByteLines lines) throws IOException {
    if (!lines.whole() || lines.length() > LONGEST) {
      var start =
          lines.whole()
              ? new String(lines.buffer(), lines.start(), LONGEST, StandardCharsets.UTF_8)
              : new String(lines.longLine().readNBytes(LONGEST), StandardCharsets.UTF_8);
      return start + " … [cut]";
    }
    int end = lines.length();
    boolean carriage = end > 0 && lines.buffer()[lines.start() + end - 1] == '\r';
    return new String(
        lines.buffer(), lines.start(), carriage ? end - 1 : end, StandardCharsets.UTF_8);
  }
}
