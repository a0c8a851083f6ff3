package dev.praxis.core.review;

import dev.praxis.core.Problem;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.deciding.DecisionLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Makes decisions and takes them back: without limit, across restarts, one transaction each.
public final class History {
  private final Database database;
  private final Clock clock;
  private final Outside outside;

  public History(Database database) {
    this(database, Clock.systemUTC());
  }

  /// @param outside what goes with the rows of some decisions
  public History(Database database, Outside outside) {
    this(database, Clock.systemUTC(), outside);
  }

  public History(Database database, Clock clock) {
    this(database, clock, Outside.NOTHING);
  }

  private History(Database database, Clock clock, Outside outside) {
    this.database = database;
    this.clock = clock;
    this.outside = outside;
  }

  /// Runs `change` as one decision. Every row it touches in a curated table is captured, so that
  /// undo restores it exactly. A change that leaves every row as it was is no decision and is not
  /// recorded; a decision made within another is part of that one.
  ///
  /// @param act one word: `approve`
  /// @param subject `rule/12`
  /// @param label as a person says it, in the imperative: `Approve rule 12`
  public <T> T decide(String act, String subject, String label, Function<Handle, T> change) {
    return decide(act, subject, label, null, change);
  }

  /// The same, for a decision whose thinking time is known.
  ///
  /// @param thought from when the curator saw the matter to the decision; null where not known
  public <T> T decide(
      String act,
      String subject,
      String label,
      @Nullable Duration thought,
      Function<Handle, T> change) {
    var latency = thought == null ? null : thought.toMillis();
    return database.write(handle -> {
      if (DecisionLog.isOpen(handle)) {
        return change.apply(handle);
      }
      long id = DecisionLog.begin(handle, clock.millis(), act, subject, label, latency);
      var result = change.apply(handle);
      DecisionLog.end(handle, id);
      return result;
    });
  }

  /// Adds to a decision what was said of it a moment later, so that one undo takes back both. Only
  /// the newest that still stands can be added to.
  ///
  /// @return whether it was that one; else nothing is done
  public boolean amend(String act, String subject, Consumer<Handle> change) {
    return database.write(handle -> {
      var newest =
          DecisionLog.undoable(handle)
              .filter(entry -> entry.act().equals(act) && entry.subject().equals(subject));
      newest.ifPresent(entry -> {
        DecisionLog.resume(handle, entry.id());
        change.accept(handle);
        DecisionLog.end(handle, entry.id());
      });
      return newest.isPresent();
    });
  }

  /// What undo would take back.
  public Optional<Decision> undoable() {
    return database.read(DecisionLog::undoable).map(History::decision);
  }

  /// What redo would do again; nothing once a new decision was made after an undo.
  public Optional<Decision> redoable() {
    return database.read(DecisionLog::redoable).map(History::decision);
  }

  /// Takes back the newest decision that still stands.
  ///
  /// @return what was taken back; empty where there is nothing to undo
  /// @throws dev.praxis.core.Problem where a row, or what went with it, was changed since by other
  ///   means; then nothing is taken back
  public Optional<Decision> undo() {
    return replay(DecisionLog::undoable, DecisionLog::undo, outside::undo);
  }

  /// Like [#undo], and leaves alone what the decision did besides.
  public Optional<Decision> undoRows() {
    return replay(DecisionLog::undoable, DecisionLog::undo, Outside.NOTHING::undo);
  }

  /// Does again what was undone last.
  ///
  /// @return what was done again; empty where there is nothing to redo
  /// @throws dev.praxis.core.Problem where a row, or what went with it, was changed since by other
  ///   means; then nothing is done again
  public Optional<Decision> redo() {
    return replay(DecisionLog::redoable, DecisionLog::redo, outside::redo);
  }

  /// Like [#redo], and leaves alone what the decision did besides.
  public Optional<Decision> redoRows() {
    return replay(DecisionLog::redoable, DecisionLog::redo, Outside.NOTHING::redo);
  }

  /// What was decided of a subject, newest first, undos and redos among them.
  public List<Decision> of(String subject) {
    return database.read(
        handle -> DecisionLog.of(handle, subject).stream().map(History::decision).toList());
  }

  /// How long the newest decisions took whose thinking time is known, newest first.
  public List<Duration> thoughts(int limit) {
    return database.read(
        handle -> DecisionLog.latencies(handle, limit).stream().map(Duration::ofMillis).toList());
  }

  /// Newest first, undos and redos among them.
  public List<Decision> newestFirst(int limit) {
    return database.read(
        handle -> DecisionLog.newestFirst(handle, limit).stream().map(History::decision).toList());
  }

  private Optional<Decision> replay(
      Function<Handle, Optional<DecisionLog.Entry>> find, Replay replay, Turn turn) {
    var putBack = new ArrayList<Runnable>();
    try {
      return database.write(handle -> {
        var target = find.apply(handle);
        target.ifPresent(decision -> {
          replay.run(handle, decision, clock.millis());
          putBack.add(turn.run(handle, decision(decision)));
        });
        return target.map(History::decision);
      });
    } catch (JdbiException | Problem e) {
      putBack.forEach(Runnable::run);
      if (e instanceof Problem) {
        throw e;
      }
      var label = database.read(find).map(DecisionLog.Entry::label).orElse("");
      throw DecisionLog.conflict(label, (JdbiException) e);
    }
  }

  private interface Turn {
    Runnable run(Handle handle, Decision decision);
  }

  private interface Replay {
    void run(Handle handle, DecisionLog.Entry decision, long at);
  }

  private static Decision decision(DecisionLog.Entry entry) {
    return new Decision(
        entry.id(),
        Instant.ofEpochMilli(entry.at()),
        entry.act(),
        entry.subject(),
        entry.label(),
        entry.undone());
  }
}
