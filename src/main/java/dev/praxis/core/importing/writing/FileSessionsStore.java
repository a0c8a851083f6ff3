package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.reading.EventRow;
import dev.praxis.core.importing.reading.Piece;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.importing.reading.SessionSummary;
import dev.praxis.core.importing.writing.SessionWritingStore.Written;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes the sessions of one file with their steps, and counts what is new of them.
final class FileSessionsStore {
  private final List<Target> targets = new ArrayList<>();
  private List<Written> before = List.of();
  private int newEvents;
  private int newSecrets;
  private boolean sensitive;

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

  /// What comes goes on where these sessions end.
  void goOnIn(List<Written> sessions) {
    before = sessions;
  }

  /// @param agent the format that tells of new sessions
  void write(
      Statements statements, EventWritingStore writing, Piece piece, long source, String agent)
      throws SQLException {
    while (targets.size() < piece.sessions()) {
      targets.add(target(statements, targets.size(), source, agent));
    }
    for (var row : piece.events()) {
      write(writing, row);
    }
    for (var ending : piece.callEndings()) {
      writing.end(targets.get(ending.session()).session, ending);
    }
    for (var row : piece.tokens()) {
      EventTokensStore.add(statements, targets.get(row.session()).session, row);
    }
  }

  private void write(EventWritingStore writing, EventRow row) throws SQLException {
    var target = targets.get(row.session());
    sensitive |= !row.secrets().isEmpty();
    if (row.seq() >= target.written) {
      boolean isNew = writing.add(target.session, row);
      target.own += isNew ? 1 : 0;
      newEvents += isNew ? 1 : 0;
      newSecrets += isNew ? row.secrets().size() : 0;
    } else if (row.call() != null) {
      writing.end(target.session, row.seq(), row.call());
    }
  }

  private Target target(Statements statements, int place, long source, String agent)
      throws SQLException {
    for (var known : before) {
      if (known.place() == place) {
        return new Target(known.id(), false, known.events(), known.ownEvents());
      }
    }
    return new Target(SessionWritingStore.begin(statements, source, place, agent), true, 0, 0);
  }

  /// A session that was there before goes on in its old row.
  void takeUpOld(Statements statements, ReplacedFileStore replaced, Whole whole)
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

  /// Writes what is known of the sessions now that the file is read.
  ///
  /// @param summaries of all of them, in their order
  /// @return how many are new
  int finish(Statements statements, EventWritingStore writing, List<SessionSummary> summaries)
      throws SQLException {
    for (int i = 0; i < targets.size(); i++) {
      var target = targets.get(i);
      SessionWritingStore.finish(statements, target.session, i, summaries.get(i), target.own);
    }
    int added = 0;
    for (int i = 0; i < targets.size(); i++) {
      var target = targets.get(i);
      LineageStore.settle(statements, target.session, summaries.get(i).split());
      boolean stays = TwinStore.settle(statements, writing, target.session);
      added += target.isNew && stays ? 1 : 0;
    }
    return added;
  }

  /// Steps that no other session has.
  int newEvents() {
    return newEvents;
  }

  /// Secrets that were masked in them.
  int newSecrets() {
    return newSecrets;
  }

  /// Whether anything was masked in any step, also in those that are known.
  boolean sensitive() {
    return sensitive;
  }
}
