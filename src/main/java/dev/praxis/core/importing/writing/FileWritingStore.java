package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.reading.Piece;
import dev.praxis.core.importing.reading.Piece.Failed;
import dev.praxis.core.importing.reading.Piece.NoTranscript;
import dev.praxis.core.importing.reading.Piece.Stopped;
import dev.praxis.core.importing.reading.Piece.Unchanged;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.importing.writing.SessionWritingStore.Written;
import dev.praxis.core.importing.labels.AnnotationStore;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.store.Statements;
import dev.praxis.core.transcript.TranscriptFormat;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes one file, piece by piece. What it remembers between pieces lets a large file stretch over
/// many transactions; until it is whole the file is marked as unfinished.
final class FileWritingStore {
  private final FilePlan plan;
  private final ImportTally tally;
  private final List<Target> targets = new ArrayList<>();
  private long source;
  private List<Written> before = List.of();
  private @Nullable ReplacedFileStore replaced;
  private int events;
  private int secrets;
  private boolean sensitive;

  FileWritingStore(FilePlan plan, ImportTally tally) {
    this.plan = plan;
    this.tally = tally;
  }

  /// Where the steps of one session of the file go.
  private static final class Target {
    private final long session;
    private final boolean isNew;
    private final int written; // steps that are there already
    private int own; // steps that are nobody's copies

    Target(long session, boolean isNew, int written, int own) {
      this.session = session;
      this.isNew = isNew;
      this.written = written;
      this.own = own;
    }
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
    if (known == null) {
      source = SourceWritingStore.begin(statements, plan.found(), format());
    } else {
      source = known.id();
      before = SessionWritingStore.ofSource(statements, source);
    }
    SourceWritingStore.forgetProblems(statements, source, file());
    switch (plan.task()) {
      case APPEND -> SourceWritingStore.setState(statements, source, "changed");
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
    while (targets.size() < piece.sessions()) {
      targets.add(target(statements, targets.size()));
    }
    for (var row : piece.events()) {
      var target = targets.get(row.session());
      sensitive |= !row.secrets().isEmpty();
      if (row.seq() >= target.written) {
        boolean isNew = writing.add(target.session, row);
        target.own += isNew ? 1 : 0;
        events += isNew ? 1 : 0;
        secrets += isNew ? row.secrets().size() : 0;
      } else if (row.call() != null) {
        writing.end(target.session, row.seq(), row.call());
      }
    }
    for (var ending : piece.callEndings()) {
      writing.end(targets.get(ending.session()).session, ending);
    }
    for (var row : piece.tokens()) {
      EventTokensStore.add(statements, targets.get(row.session()).session, row);
    }
    SourceWritingStore.addChunks(statements, source, piece.chunks());
    for (var line : piece.unreadable()) {
      SourceWritingStore.addProblem(statements, source, file(), line);
    }
    sensitive |= piece.unreadable().stream().anyMatch(line -> Redactor.isMasked(line.excerpt()));
    tally.unreadable(file(), piece.unreadable());
  }

  private Target target(Statements statements, int place) throws SQLException {
    if (plan.task() == FilePlan.Task.APPEND) {
      for (var known : before) {
        if (known.place() == place) {
          return new Target(known.id(), false, known.events(), known.ownEvents());
        }
      }
    }
    long session = SessionWritingStore.begin(statements, source, place, format().name());
    return new Target(session, true, 0, 0);
  }

  private void finish(Statements statements, EventWritingStore writing, Whole whole)
      throws SQLException {
    if (replaced != null) {
      writing.flushAll();
      takeUpOldSessions(statements, replaced, whole);
    }
    for (int i = 0; i < targets.size(); i++) {
      var target = targets.get(i);
      SessionWritingStore.finish(
          statements, target.session, i, whole.sessions().get(i), target.own);
    }
    int sessions = 0;
    for (int i = 0; i < targets.size(); i++) {
      var target = targets.get(i);
      LineageStore.settle(statements, target.session, whole.sessions().get(i).split());
      boolean stays = TwinStore.settle(statements, writing, target.session);
      sessions += target.isNew && stays ? 1 : 0;
    }
    AnnotationStore.keep(statements, source, whole.annotations());
    SourceWritingStore.finish(statements, source, plan.found(), format(), whole);
    KnownSourceStore.keepStamp(statements, source, plan.stamp());
    SourceSecretsStore.archived(statements, source, whole.maskedBytes());
    if (sensitive) {
      SourceSecretsStore.markSensitive(statements, source);
    }
    tally.imported(plan.found(), whole, sessions, events, secrets);
  }

  /// A session that was there before goes on in its old row.
  private void takeUpOldSessions(Statements statements, ReplacedFileStore replaced, Whole whole)
      throws SQLException {
    var rows =
        replaced.settle(statements, targets.stream().map(target -> target.session).toList(), whole);
    for (int i = 0; i < rows.size(); i++) {
      long row = rows.get(i);
      boolean isNew = row == targets.get(i).session;
      int own = SessionWritingStore.ownEvents(statements, row);
      targets.set(i, new Target(row, isNew, 0, own));
    }
  }
}
