package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.archive.Hashes;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.planning.FilePlan.KnownSource;
import dev.praxis.core.importing.planning.FilePlan.Task;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.TranscriptFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides what is to be done with a file: by its content, never by its time.
public final class FilePlanner {
  private static final int SAMPLE_BYTES = 64 << 10;

  private final TranscriptFormats formats;
  private final Map<Path, KnownSource> known;
  private final SourceStore archive;
  private final FileStamp stamp;

  /// @param archive what is kept of the known files
  public FilePlanner(
      TranscriptFormats formats,
      Map<Path, KnownSource> known,
      SourceStore archive,
      FileStamp stamp) {
    this.stamp = stamp;
    this.formats = formats;
    this.known = known;
    this.archive = archive;
  }

  /// What to do; a plan without a format where nobody can read the file.
  public FilePlan plan(Found found) throws IOException {
    var before = stamp.toKeep(found);
    var source = known.get(found.file());
    var format = formats.recognise(sample(found)).orElse(null);
    return new FilePlan(found, task(found, source, format), format, source, before);
  }

  private Task task(Found found, @Nullable KnownSource known, @Nullable TranscriptFormat format)
      throws IOException {
    if (known == null || known.hash().isEmpty()) {
      return known == null ? Task.ADD : Task.REPLACE;
    }
    if (found.partial() && found.bytes() <= known.bytes()) {
      return Task.NOTHING; // an import has read the beginning of the line that is not whole yet
    }
    boolean sameReader =
        format != null
            && known.format().equals(format.name())
            && known.formatVersion() == format.version();
    boolean shorter = found.bytes() < known.bytes();
    if (!sameReader && !shorter) {
      return Task.REPLACE;
    }
    try (var in = found.open()) {
      var start = Hashes.first(in, known.bytes());
      if (start.bytes() < known.bytes()) {
        return start.hash().equals(archive.hashOfFirst(known.id(), start.bytes()))
            ? Task.SHORTER
            : Task.REPLACE;
      }
      if (!sameReader || !start.hash().equals(known.hash())) {
        return Task.REPLACE;
      }
      if (in.read() < 0) {
        return Task.NOTHING;
      }
      boolean goesOn = format != null && format.growsByWholeSteps() && known.chunksStay();
      return goesOn ? Task.APPEND : Task.REPLACE;
    }
  }

  /// The beginning of a file, by which its format is recognised.
  public static Sample sample(Found found) throws IOException {
    try (var in = found.open()) {
      var start = in.readNBytes(SAMPLE_BYTES);
      return Sample.of(start, start.length < SAMPLE_BYTES || in.read() < 0);
    }
  }
}
