package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.reading.Piece;
import dev.praxis.core.importing.reading.Readings;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes what is read in transactions so short that a curator's decision hardly waits. Used by one
/// thread.
public final class ImportTransactions {
  /// How long the workspace may be kept from a curator's decision.
  private static final Duration LONGEST = Duration.ofMillis(200);

  private final Database database;
  private final ImportTally tally;
  private final Consumer<Piece> wrote;

  /// @param wrote hears of each piece that was written
  public ImportTransactions(Database database, ImportTally tally, Consumer<Piece> wrote) {
    this.database = database;
    this.tally = tally;
    this.wrote = wrote;
  }

  /// Returns when every file is through.
  public void writeAll(Readings readings) {
    FileWritingStore file = null;
    var piece = readings.next();
    while (piece != null) {
      var firstPiece = piece;
      var unfinished = file;
      file =
          Statements.writeLightly(
              database, statements -> writeSome(statements, readings, firstPiece, unfinished));
      piece = readings.next();
    }
  }

  /// One transaction.
  ///
  /// @return the file whose next piece is still to come; null where the last one is whole
  private @Nullable FileWritingStore writeSome(
      Statements statements,
      Readings readings,
      Piece firstPiece,
      @Nullable FileWritingStore unfinished)
      throws SQLException {
    long end = System.nanoTime() + LONGEST.toNanos();
    var events = new EventWritingStore(statements);
    var file = unfinished;
    Piece piece = firstPiece;
    while (piece != null) {
      file = file == null ? new FileWritingStore(piece.plan(), tally) : file;
      file.write(statements, events, piece);
      wrote.accept(piece);
      if (piece.last()) {
        file = null;
      }
      boolean mustGoOn = file != null && file.inOneTransaction();
      piece = mustGoOn ? readings.next() : System.nanoTime() < end ? readings.nextIfReady() : null;
    }
    events.flushAll();
    return file;
  }
}
