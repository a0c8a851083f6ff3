package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.planning.FilePlanner;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.task.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads files on as many threads as there are cores and gives their pieces out in the order of the
/// files, so that the same files always make the same workspace. Few files are read ahead.
public final class Readings implements AutoCloseable {
  /// A file up to this size is one piece, and so one transaction.
  public static final int ORDINARY_BYTES = 4 << 20;

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int READ_AHEAD = 4;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          CORES, Thread.ofPlatform().daemon().name("praxis-import-", 1).factory());
  private final Iterator<Found> waiting;
  private final Function<Found, FileReading> open;
  private final Deque<FileReading> started = new ArrayDeque<>();

  /// Begins to read.
  public Readings(
      List<Found> files,
      FilePlanner planner,
      SecretPolicy secrets,
      ImportDictionary dictionary,
      Progress progress) {
    waiting = files.iterator();
    open = found -> new FileReading(found, planner, secrets, dictionary, progress);
    for (int i = 0; i < CORES + READ_AHEAD; i++) {
      startNext();
    }
  }

  /// The next piece, once it is read; null when every file is through.
  public @Nullable Piece next() {
    var reading = started.peek();
    if (reading == null) {
      return null;
    }
    try {
      return taken(reading.pieces().take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    }
  }

  /// The next piece if it is ready; null also when every file is through.
  public @Nullable Piece nextIfReady() {
    var reading = started.peek();
    var piece = reading == null ? null : reading.pieces().poll();
    return piece == null ? null : taken(piece);
  }

  private Piece taken(Piece piece) {
    if (piece.last()) {
      started.remove();
      startNext();
    }
    return piece;
  }

  private void startNext() {
    if (waiting.hasNext()) {
      var reading = open.apply(waiting.next());
      started.add(reading);
      workers.execute(reading);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
