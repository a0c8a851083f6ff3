package dev.praxis.core.store.deciding;

import dev.praxis.core.Problem;
import dev.praxis.core.store.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// The decisions on record and the rows each one changed. Every method belongs into one
/// [dev.praxis.core.store.Database#write] or [dev.praxis.core.store.Database#read] of its caller.
public final class DecisionLog {
  private static final String COLUMNS =
      "SELECT id, at, act, subject, label, undone_by IS NOT NULL AS undone FROM decision ";
  private static final RowMapper<Entry> ENTRY =
      (row, _) ->
          new Entry(
              row.getLong("id"),
              row.getLong("at"),
              row.getString("act"),
              row.getString("subject"),
              row.getString("label"),
              row.getBoolean("undone"));

  private DecisionLog() {}

  /// One row of the log.
  ///
  /// @param at epoch milliseconds
  public record Entry(long id, long at, String act, String subject, String label, boolean undone) {}

  /// Starts a decision: from here to [#end] every change to a curated row is written down.
  ///
  /// @param latency how long the curator took for it, in milliseconds; null where that is not known
  public static long begin(
      Handle handle, long at, String act, String subject, String label, @Nullable Long latency) {
    ChangeCapture.install(handle);
    long id = append(handle, at, act, subject, label, null, latency);
    handle.execute("INSERT INTO open_decision (id) VALUES (?)", id);
    return id;
  }

  /// Goes on with a decision that was ended, up to the next [#end].
  public static void resume(Handle handle, long id) {
    ChangeCapture.install(handle);
    handle.execute("INSERT INTO open_decision (id) VALUES (?)", id);
  }

  public static boolean isOpen(Handle handle) {
    return ChangeCapture.isInstalled(handle)
        && handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM open_decision)")
            .mapTo(Boolean.class)
            .one();
  }

  /// Ends a decision. One that changed nothing leaves no trace.
  public static void end(Handle handle, long id) {
    handle.execute("DELETE FROM open_decision");
    handle
        .createUpdate(
            """
            DELETE FROM decision
            WHERE id = :id AND NOT EXISTS (SELECT 1 FROM decision_change WHERE decision_id = :id)
            """)
        .bind("id", id)
        .execute();
  }

  /// The newest decision that still stands.
  public static Optional<Entry> undoable(Handle handle) {
    return handle
        .createQuery(
            COLUMNS + "WHERE undo_of IS NULL AND undone_by IS NULL ORDER BY id DESC LIMIT 1")
        .map(ENTRY)
        .findOne();
  }

  /// The decision undone last, unless a new one was made since.
  public static Optional<Entry> redoable(Handle handle) {
    return handle
        .createQuery(
            COLUMNS
                + """
                WHERE undone_by > (SELECT max(id) FROM decision WHERE undo_of IS NULL)
                ORDER BY undone_by DESC LIMIT 1
                """)
        .map(ENTRY)
        .findOne();
  }

  /// Those of one subject, newest first.
  public static List<Entry> of(Handle handle, String subject) {
    return handle
        .createQuery(COLUMNS + "WHERE subject = :subject ORDER BY id DESC")
        .bind("subject", subject)
        .map(ENTRY)
        .list();
  }

  /// How long the newest decisions that still stand took, newest first, in milliseconds.
  public static List<Long> latencies(Handle handle, int limit) {
    return handle
        .createQuery(
            """
            SELECT latency_ms FROM decision
            WHERE latency_ms IS NOT NULL AND undo_of IS NULL AND undone_by IS NULL
            ORDER BY id DESC LIMIT :limit
            """)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  public static List<Entry> newestFirst(Handle handle, int limit) {
    return handle
        .createQuery(COLUMNS + "ORDER BY id DESC LIMIT :limit")
        .bind("limit", limit)
        .map(ENTRY)
        .list();
  }

  /// Puts every row back as it was before the decision.
  ///
  /// @throws dev.praxis.core.Problem where a row is no longer as the decision left it
  public static void undo(Handle handle, Entry decision, long at) {
    long undo =
        append(
            handle,
            at,
            "undo",
            decision.subject(),
            "Undo: " + decision.label(),
            decision.id(),
            null);
    var replay = new RowReplay(handle, decision.label());
    changes(handle, decision.id()).reversed().forEach(change -> replay.apply(change.reversed()));
    handle.execute("UPDATE decision SET undone_by = ? WHERE id = ?", undo, decision.id());
  }

  /// Makes every row again what the decision made it.
  ///
  /// @throws dev.praxis.core.Problem where a row is no longer as it was before the decision
  public static void redo(Handle handle, Entry decision, long at) {
    append(
        handle, at, "redo", decision.subject(), "Redo: " + decision.label(), decision.id(), null);
    var replay = new RowReplay(handle, decision.label());
    changes(handle, decision.id()).forEach(replay::apply);
    handle.execute("UPDATE decision SET undone_by = NULL WHERE id = ?", decision.id());
  }

  /// What to throw where undo or redo failed: a problem where other rows have since taken the place
  /// of what it would put back, or are in use by others; else the failure itself.
  public static RuntimeException conflict(String label, JdbiException failure) {
    return Failures.isConstraint(failure)
        ? new Problem(
            "“%s” can’t be taken back or done again: other changes stand in its way."
                .formatted(label),
            "Change it by hand instead; the history stays as it is.",
            failure)
        : failure;
  }

  private static long append(
      Handle handle,
      long at,
      String act,
      String subject,
      String label,
      @Nullable Long undoOf,
      @Nullable Long latency) {
    return handle
        .createUpdate(
            """
            INSERT INTO decision (at, act, subject, label, latency_ms, undo_of)
            VALUES (:at, :act, :subject, :label, :latency, :undoOf)
            """)
        .bind("latency", latency)
        .bind("at", at)
        .bind("act", act)
        .bind("subject", subject)
        .bind("label", label)
        .bind("undoOf", undoOf)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static List<RowChange> changes(Handle handle, long decision) {
    return new ArrayList<>(
        handle
            .createQuery(
                """
                SELECT table_name, before, after FROM decision_change
                WHERE decision_id = :decision ORDER BY seq
                """)
            .bind("decision", decision)
            .map((row, _) ->
                new RowChange(
                    row.getString("table_name"), row.getString("before"), row.getString("after")))
            .list());
  }
}
