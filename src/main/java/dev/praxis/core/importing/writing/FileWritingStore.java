package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.labels.AnnotationStore;
import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.reading.Piece;
import dev.praxis.core.importing.reading.Piece.Failed;
import dev.praxis.core.importing.reading.Piece.NoTranscript;
import dev.praxis.core.importing.reading.Piece.Stopped;
import dev.praxis.core.importing.reading.Piece.Unchanged;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.importing.writing.SessionWritingStore.Written;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.store.Statements;
import dev.praxis.core.transcript.TranscriptFormat;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes one file, piece by piece. What it remembers between pieces lets a large file stretch over
/// many transactions; until it is whole the file is marked as unfinished.
final class FileWritingStore {
  private final FilePlan plan;
  private final ImportTally tally;
  private final FileSessionsStore sessions = new FileSessionsStore();
  private long source;
  private @Nullable ReplacedFileStore replaced;
  private boolean sensitive;

  FileWritingStore(FilePlan plan, ImportTally tally) {
    this.plan = plan;
    this.tally = tally;
  }

  /// Whether all of the file must be written in one transaction, for old rows make way for new
  /// ones.
  boolean inOneTransaction() {
    return plan.task() == FilePlan.Task.REPLACE;
  }

  void write(Statements statements, EventWritingStore writing, Piece piece) throws SQLException {
    switch (piece.ending()) {
      case Unchanged _ -> unchanged(statements);
      case NoTranscript _ -> {}
      case Failed failed -> {
        writing.flushAll();
        abandon(statements);
        SourceWritingStore.addProblem(statements, file(), failed.why());
        tally.failed(file(), failed.why());
      }
      case Stopped _ -> {
        writing.flushAll();
        abandon(statements);
        tally.stop();
      }
      case Whole whole when isCopy(statements, writing, piece, whole) -> {}
      case Whole whole -> {
        rows(statements, writing, piece);
        writing.flush();
        finish(statements, writing, whole);
      }
      case null -> rows(statements, writing, piece);
    }
  }

  private Path file() {
    return plan.found().file();
  }

  private TranscriptFormat format() {
    return Objects.requireNonNull(plan.format(), "only a file with a format is read");
  }

  private void unchanged(Statements statements) throws SQLException {
    var known = Objects.requireNonNull(plan.known(), "only what is known can be unchanged");
    boolean shorter = plan.task() == FilePlan.Task.SHORTER;
    SourceWritingStore.setState(statements, known.id(), shorter ? "changed" : "present");
    KnownSourceStore.keepStamp(statements, known.id(), plan.stamp());
    tally.unchanged(plan.found());
    if (shorter) {
      tally.problem(FileTrouble.shorter(plan.found()));
    }
  }

  private void begin(Statements statements) throws SQLException {
    var known = plan.known();
    var before = List.<Written>of();
    if (known == null) {
      source = SourceWritingStore.begin(statements, plan.found(), format());
    } else {
      source = known.id();
      before = SessionWritingStore.ofSource(statements, source);
    }
    SourceWritingStore.forgetProblems(statements, source, file());
    switch (plan.task()) {
      case APPEND -> {
        SourceWritingStore.setState(statements, source, "changed");
        sessions.goOnIn(before);
      }
      case REPLACE ->
          replaced =
              ReplacedFileStore.begin(
                  statements, source, known == null ? "" : known.hash(), before);
      case ADD, NOTHING, SHORTER -> {}
    }
  }

  /// The file is not read to its end: what was there before stays.
  private void abandon(Statements statements) throws SQLException {
    if (source == 0) {
      return;
    }
    switch (plan.task()) {
      case ADD -> SourceWritingStore.remove(statements, source);
      case REPLACE -> ReplacedFileStore.rollBack(statements);
      case APPEND, NOTHING, SHORTER -> {}
    }
  }

  /// Bytes that are there under another path make a source, but no session.
  private boolean isCopy(Statements statements, EventWritingStore writing, Piece piece, Whole whole)
      throws SQLException {
    if (plan.known() != null) {
      return false;
    }
    var original = SourceWritingStore.withHash(statements, whole.hash(), source);
    if (original.isEmpty()) {
      return false;
    }
    if (piece.first()) {
      source = SourceWritingStore.begin(statements, plan.found(), format());
    }
    var begun = SessionWritingStore.ofSource(statements, source);
    if (!begun.isEmpty()) {
      writing.flushAll();
    }
    for (var session : begun) {
      SessionWritingStore.remove(statements, session.id());
    }
    SourceWritingStore.finish(statements, source, plan.found(), format(), whole);
    KnownSourceStore.keepStamp(statements, source, plan.stamp());
    SourceWritingStore.markCopy(statements, source, original.getAsLong());
    for (var line : piece.unreadable()) {
      SourceWritingStore.addProblem(statements, source, file(), line);
    }
    SourceSecretsStore.takeAfter(statements, source, original.getAsLong());
    tally.imported(plan.found(), whole, 0, 0, 0);
    tally.unreadable(file(), piece.unreadable());
    return true;
  }

  private void rows(Statements statements, EventWritingStore writing, Piece piece)
      throws SQLException {
    if (piece.first()) {
      if (inOneTransaction()) {
        writing.flushAll();
      }
      begin(statements);
    }
    sessions.write(statements, writing, piece, source, format().name());
    SourceWritingStore.addChunks(statements, source, piece.chunks());
    for (var line : piece.unreadable()) {
      SourceWritingStore.addProblem(statements, source, file(), line);
    }
    sensitive |= piece.unreadable().stream().anyMatch(line -> Redactor.isMasked(line.excerpt()));
    tally.unreadable(file(), piece.unreadable());
  }

  private void finish(Statements statements, EventWritingStore writing, Whole whole)
      throws SQLException {
    if (replaced != null) {
      writing.flushAll();
      sessions.takeUpOld(statements, replaced, whole);
    }
    int added = sessions.finish(statements, writing, whole.sessions());
    AnnotationStore.keep(statements, source, whole.annotations());
    SourceWritingStore.finish(statements, source, plan.found(), format(), whole);
    KnownSourceStore.keepStamp(statements, source, plan.stamp());
    SourceSecretsStore.archived(statements, source, whole.maskedBytes());
    if (sensitive || sessions.sensitive()) {
      SourceSecretsStore.markSensitive(statements, source);
    }
    tally.imported(plan.found(), whole, added, sessions.newEvents(), sessions.newSecrets());
  }
}
