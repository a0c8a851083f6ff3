package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.archive.ArchiveChunk;
import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.importing.planning.FilePlan.Task;
import dev.praxis.core.importing.planning.FilePlanner;
import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.reading.Piece.Ending;
import dev.praxis.core.importing.reading.Piece.Failed;
import dev.praxis.core.importing.reading.Piece.NoTranscript;
import dev.praxis.core.importing.reading.Piece.Stopped;
import dev.praxis.core.importing.reading.Piece.Unchanged;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one file on a worker thread, into pieces that wait in a short queue until they are
/// written.
final class FileReading implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

  private static final int PIECE_BYTES = 2 << 20;
  private static final int PIECES_WAITING = 2;

  private final Found found;
  private final FilePlanner planner;
  private final SecretPolicy secrets;
  private final ImportDictionary dictionary;
  private final Progress progress;
  private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES_WAITING);
  private boolean first = true;
  private long handedOn; // raw bytes

  FileReading(
      Found found,
      FilePlanner planner,
      SecretPolicy secrets,
      ImportDictionary dictionary,
      Progress progress) {
    this.dictionary = dictionary;
    this.secrets = secrets;
    this.found = found;
    this.planner = planner;
    this.progress = progress;
  }

  BlockingQueue<Piece> pieces() {
    return pieces;
  }

  @Override
  public void run() {
    try {
      read();
    } catch (IOException e) {
      end(new Failed(FileTrouble.of(e)));
    } catch (StopReading _) {
      end(new Stopped());
    } catch (RuntimeException e) {
      LOG.error("Reading {} failed", found.file(), e);
      end(new Failed(FileTrouble.ofOurs(e)));
    }
  }

  private void read() throws IOException {
    if (progress.stopRequested()) {
      throw new StopReading();
    }
    var plan = planner.plan(found);
    var format = plan.format();
    if (plan.task() == Task.NOTHING || plan.task() == Task.SHORTER) {
      end(plan, new Unchanged());
    } else if (format == null) {
      end(plan, found.asked() ? new Failed(FileTrouble.unknownFormat(found)) : new NoTranscript());
    } else {
      read(plan, format);
    }
  }

  private void read(FilePlan plan, TranscriptFormat format) throws IOException {
    try (var packer = dictionary.packer();
        var bytes = found.open();
        var archive = archive(plan, bytes)) {
      var builder = new PieceBuilder(format.name(), secrets.redactor(), packer);
      boolean ordinary = found.bytes() <= Readings.ORDINARY_BYTES && !bytes.packed();
      if (!ordinary) {
        archive.whenFull(() -> handOn(plan, builder, archive, null));
      }
      var counts =
          format.read(
              found.name(),
              archive,
              event -> {
                builder.accept(event);
                if (!ordinary && builder.size() > PIECE_BYTES) {
                  handOn(plan, builder, archive, null);
                }
              });
      archive.whenFull(() -> {});
      archive.readToEnd();
      if (bytes.damage() != null) {
        builder.accept(new Unreadable(counts.lines() + 1, bytes.damage(), ""));
      }
      handOn(plan, builder, archive, ending(counts, builder, archive));
    }
  }

  private RawArchive archive(FilePlan plan, InputStream bytes) {
    return secrets.masksArchive(plan)
        ? new RawArchive(bytes, secrets.redactor())
        : new RawArchive(bytes, chunksKept(plan));
  }

  private static int chunksKept(FilePlan plan) {
    var known = plan.known();
    return plan.task() == Task.APPEND && known != null && !known.copy()
        ? (int) (known.bytes() / ArchiveChunk.BYTES)
        : 0;
  }

  private void handOn(
      FilePlan plan, PieceBuilder builder, RawArchive archive, @Nullable Ending ending) {
    if (progress.stopRequested()) {
      throw new StopReading();
    }
    var piece =
        builder.take(plan, first, archive.takeFinished(), archive.bytes() - handedOn, ending);
    first = false;
    handedOn = archive.bytes();
    put(piece);
  }

  private static Ending ending(
      TranscriptFormat.Counts counts, PieceBuilder builder, RawArchive archive) {
    if (counts.records() == 0) {
      return new Failed(FileTrouble.nothingInIt(builder.firstUnreadable()));
    }
    return new Whole(
        archive.hash(),
        archive.bytes(),
        archive.masked(),
        counts.lines(),
        counts.records(),
        counts.unreadableLines(),
        builder.others(),
        builder.sessions(),
        builder.annotations());
  }

  private void end(Ending ending) {
    end(new FilePlan(found, Task.NOTHING, null, null, ""), ending);
  }

  private void end(FilePlan plan, Ending ending) {
    long rest = Math.max(0, found.bytes() - handedOn);
    put(
        new Piece(
            plan, first, 0, List.of(), List.of(), List.of(), List.of(), List.of(), rest, ending));
  }

  private void put(Piece piece) {
    try {
      pieces.put(piece);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody is there to write it
    }
  }

  /// Unwinds a reading whose end nobody waits for.
  private static final class StopReading extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
