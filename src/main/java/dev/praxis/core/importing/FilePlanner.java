package dev.praxis.core.importing;

import dev.praxis.core.importing.FilePlan.KnownSource;
import dev.praxis.core.importing.FilePlan.Task;
import dev.praxis.core.importing.SourceScanner.Found;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.TranscriptFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides what is to be done with a file: by its content, never by its time.
final class FilePlanner {
  private static final int SAMPLE_BYTES = 64 << 10;
  private static final int BUFFER = 1 << 16;

  private final TranscriptFormats formats;
  private final Map<Path, KnownSource> known;

  FilePlanner(TranscriptFormats formats, Map<Path, KnownSource> known) {
    this.formats = formats;
    this.known = known;
  }

  /// What to do; a plan without a format where nobody can read the file.
  FilePlan plan(Found found) throws IOException {
    var file = found.file();
    var source = known.get(file);
    var format = formats.recognise(sample(file, found.bytes())).orElse(null);
    return new FilePlan(found, task(file, found.bytes(), source, format), format, source);
  }

  private static Task task(
      Path file, long bytes, @Nullable KnownSource known, @Nullable TranscriptFormat format)
      throws IOException {
    if (known == null || known.hash().isEmpty()) {
      return known == null ? Task.ADD : Task.REPLACE;
    }
    boolean sameReader =
        format != null
            && known.format().equals(format.name())
            && known.formatVersion() == format.version();
    if (!sameReader || bytes < known.bytes() || !startsAs(known, file)) {
      return Task.REPLACE;
    }
    return bytes == known.bytes() ? Task.NOTHING : Task.APPEND;
  }

  private static boolean startsAs(KnownSource known, Path file) throws IOException {
    var digest = Hashes.sha256();
    var buffer = new byte[BUFFER];
    long left = known.bytes();
    try (var in = Files.newInputStream(file)) {
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return false;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return Hashes.soFar(digest).equals(known.hash());
  }

  private static Sample sample(Path file, long bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var start = in.readNBytes(SAMPLE_BYTES);
      return new Sample(text(start), start.length >= bytes);
    }
  }

  private static String text(byte[] start) {
    var text = new String(start, charset(start));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] start) {
    if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }
}
