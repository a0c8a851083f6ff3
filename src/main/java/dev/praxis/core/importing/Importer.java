package dev.praxis.core.importing;

import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.TranscriptFormats;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Imports files and folders of transcripts. Never changes them. Importing again adds nothing.
public final class Importer {
  /// How long the workspace may be kept from a curator's decision.
  private static final Duration LONGEST_TRANSACTION = Duration.ofMillis(200);

  private final Database database;
  private final TranscriptFormats formats = new TranscriptFormats(KnownFormats.inOrder());

  public Importer(Database database) {
    this.database = database;
  }

  /// Reads every transcript at or below the paths. A bad line never stops its file, a bad file
  /// never the batch; where `progress` asks to stop, what is done is kept.
  public ImportReport importAll(List<Path> paths, Progress progress) {
    long start = System.nanoTime();
    try (var _ = ImportLock.of(database.file(), progress);
        var scan = new SourceScanner().scan(paths)) {
      SourceWritingStore.removeUnfinished(database);
      var redactor = new SecretSettingStore(database).redactor();
      var tally = new ImportTally();
      var known = new MovedFiles(SourceWritingStore.known(database)).followed(scan, progress);
      SourceWritingStore.move(database, known.moved());
      var planner = new FilePlanner(formats, known.sources());
      var speed = new ImportProgress(progress, scan.bytes());
      try (var readings =
          new Readings(
              scan.files(), found -> new FileReading(found, planner, redactor, progress))) {
        writeAll(readings, tally, speed);
      }
      scan.problems().forEach(tally::problem);
      SourceWritingStore.markGone(database, known.sources(), scan);
      return tally.report(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void writeAll(Readings readings, ImportTally tally, ImportProgress speed) {
    FileWritingStore file = null;
    var piece = readings.next();
    while (piece != null) {
      var firstPiece = piece;
      var unfinished = file;
      file =
          Statements.write(
              database,
              statements -> writeSome(statements, readings, firstPiece, unfinished, tally, speed));
      piece = readings.next();
    }
  }

  /// One transaction.
  ///
  /// @return the file whose next piece is still to come; null where the last one is whole
  private static @Nullable FileWritingStore writeSome(
      Statements statements,
      Readings readings,
      Piece firstPiece,
      @Nullable FileWritingStore unfinished,
      ImportTally tally,
      ImportProgress speed)
      throws SQLException {
    long end = System.nanoTime() + LONGEST_TRANSACTION.toNanos();
    var events = new EventWritingStore(statements);
    var file = unfinished;
    Piece piece = firstPiece;
    while (piece != null) {
      file = file == null ? new FileWritingStore(piece.plan(), tally) : file;
      file.write(statements, events, piece);
      speed.wrote(piece);
      if (piece.last()) {
        file = null;
      }
      boolean mustGoOn = file != null && file.inOneTransaction();
      piece = mustGoOn ? readings.next() : System.nanoTime() < end ? readings.nextIfReady() : null;
    }
    events.flush();
    return file;
  }
}
