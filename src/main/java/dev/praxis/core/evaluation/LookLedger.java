package dev.praxis.core.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.opening.Opening;
import dev.praxis.core.evaluation.opening.OpeningStore;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every look at held-out sessions. What was seen can no longer tell whether rules work on sessions
/// nobody has seen, so its lineages are in training for good: no split holds them out again, and
/// there is no undo.
public final class LookLedger {
  private final Database database;
  private final Clock clock;

  public LookLedger(Database database) {
    this(database, Clock.systemUTC());
  }

  public LookLedger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is hidden from mining and review.
  ///
  /// @param heldOut sessions used only for evaluation
  /// @param quarantine sessions used for nothing: they straddle the cut
  /// @param projects of held-out sessions, most sessions first
  public record Hidden(int heldOut, int quarantine, List<InProject> projects) {
    public Hidden {
      projects = List.copyOf(projects);
    }
  }

  /// Hidden sessions of one project.
  ///
  /// @param project empty where none is known
  public record InProject(String project, int sessions) {}

  public Hidden hidden() {
    return database.read(LookStore::hidden);
  }

  /// Unlocks held-out sessions and writes down why. The lineages of these sessions are in training
  /// from now on, whole.
  ///
  /// @param project only sessions of this one; null for all
  /// @throws Problem without a reason, or where nothing is held out
  public Look unlock(String reason, @Nullable String project) {
    if (reason.isBlank()) {
      throw new Problem(
          "Held-out sessions are not unlocked without a reason.",
          "Say why you must see them; it is kept in the ledger.");
    }
    return database.write(handle -> {
      if (LookStore.heldOut(handle, project) == 0) {
        throw new Problem(
            project == null
                ? "No session is held out."
                : "No session of “%s” is held out.".formatted(project),
            "There is nothing to unlock.");
      }
      return LookStore.unlock(handle, clock.millis(), reason.strip(), project);
    });
  }

  /// Writes down that a person opened a held-out session out of an evaluation: rules and tags
  /// changed from now on may be changed because of it. A session that is not held out leaves no
  /// trace.
  ///
  /// @param evaluation its name, such as `replay-3`
  /// @throws Problem where that evaluation has no sealed verdict
  public void opened(String evaluation, SessionId session) {
    database.use(handle -> {
      if (!LookStore.sealed(handle, evaluation)) {
        throw new Problem(
            "%s has no verdict yet, so its held-out sessions stay closed.".formatted(evaluation),
            "Let it come to its end first.");
      }
      OpeningStore.item(
          handle, clock.millis(), evaluation, session, "an item", SplitStore.hash(handle));
    });
  }

  /// Writes down that a person saw a held-out session outside of any evaluation, and why. It stays
  /// held out, but rules and tags changed from now on may be changed because of it.
  ///
  /// @throws Problem without a reason
  public void seen(SessionId session, String reason) {
    if (reason.isBlank()) {
      throw new Problem(
          "Held-out sessions are not shown without a reason.",
          "Say why you must see it; it is kept in the ledger.");
    }
    database.use(handle ->
        OpeningStore.item(
            handle, clock.millis(), "", session, reason.strip(), SplitStore.hash(handle)));
  }

  /// Every opening of something held out, newest first.
  public List<Opening> openings() {
    return database.read(OpeningStore::newestFirst);
  }

  /// How many of the planned looks at the split in force are used up.
  public int used() {
    return database.read(handle -> OpeningStore.looks(handle, SplitStore.hash(handle)));
  }

  /// Newest first.
  public List<Look> looks() {
    return database.read(LookStore::looks);
  }
}
