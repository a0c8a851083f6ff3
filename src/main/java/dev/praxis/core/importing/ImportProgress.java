package dev.praxis.core.importing;

import dev.praxis.core.importing.reading.Piece;
import dev.praxis.core.task.Progress;
import java.util.Locale;

/// Tells how far an import is and how fast it goes.
final class ImportProgress {
  private static final double MEGABYTE = 1e6;

  private final Progress progress;
  private final long total;
  private final long start = System.nanoTime();
  private long done;

  ImportProgress(Progress progress, long totalBytes) {
    this.progress = progress;
    total = totalBytes;
    progress.at(0, totalBytes, "Reading transcripts");
  }

  void wrote(Piece piece) {
    done += piece.rawBytes();
    double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
    var name = piece.plan().found().file().getFileName();
    progress.at(
        done,
        total,
        String.format(Locale.ROOT, "Reading %s, %.0f MB/s", name, done / MEGABYTE / seconds));
  }
}
