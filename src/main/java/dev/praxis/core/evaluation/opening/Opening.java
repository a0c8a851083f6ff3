package dev.praxis.core.evaluation.opening;

import dev.praxis.core.session.SessionId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One opening of something held out.
///
/// @param evaluation its name, such as `replay-3`; empty where none came of it
/// @param session of an item
/// @param look which look at the split it was, from 1; 0 of an item
/// @param splitHash of the split in force then
public record Opening(
    long id,
    Instant at,
    String who,
    What what,
    String evaluation,
    Optional<SessionId> session,
    String reason,
    int look,
    String splitHash) {
  /// As one person works on a workspace.
  public static final String CURATOR = "curator";

  /// What was opened.
  public enum What {
    /// The result of an evaluation: one of the planned looks.
    RESULT,
    /// The held-out side of a threshold sweep: one of the planned looks too.
    SWEEP,
    /// One session, after the verdict was sealed. No look of its own, but whatever is written
    /// afterwards may be written from it.
    ITEM;

    /// As stored.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static What of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
