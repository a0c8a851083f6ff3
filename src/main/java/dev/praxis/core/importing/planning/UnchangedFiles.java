package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.planning.FilePlan.KnownSource;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.transcript.TranscriptFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Sorts out the files of which a [FileStamp] says that there is nothing to read.
public final class UnchangedFiles {
  private final FileStamp stamp;
  private final TranscriptFormats formats;
  private final Map<Path, KnownSource> known;

  public UnchangedFiles(FileStamp stamp, TranscriptFormats formats, Map<Path, KnownSource> known) {
    this.stamp = stamp;
    this.formats = formats;
    this.known = known;
  }

  /// Names each file there is nothing to read of.
  ///
  /// @return the others
  public List<Found> toRead(List<Found> files, Consumer<Found> unchanged) {
    var toRead = new ArrayList<Found>();
    for (var found : files) {
      var source = known.get(found.file());
      if (source != null && readAsNow(source) && stamp.stands(found, source.stamp())) {
        unchanged.accept(found);
      } else {
        toRead.add(found);
      }
    }
    return toRead;
  }

  private boolean readAsNow(KnownSource source) {
    return formats.has(source.format(), source.formatVersion());
  }
}
