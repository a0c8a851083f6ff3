package dev.praxis.core.skills.retiring;

import dev.praxis.core.statistics.Rates.Rate;
import org.jspecify.annotations.Nullable;

/// What the runs of a skill suggest. Nobody but the curator acts on it.
///
/// @param skill its id
/// @param version the newest
/// @param why in one sentence, with its figures
/// @param rate of the verified runs it stands on
/// @param chance that the true rate is below 0.30; null where it does not matter
/// @param run at which it was noticed; null where it is no single one
public record Advice(
    long skill,
    String name,
    int version,
    Kind kind,
    String why,
    Rate rate,
    @Nullable Double chance,
    @Nullable Long run) {

  /// Kinds of advice, the most pressing first.
  public enum Kind {
    /// It fails so often that it should go to the archive.
    RETIRE,
    /// It fails more often than it used to.
    DRIFT,
    /// Its rate has changed at once though its text has not.
    JUMP,
    /// No verified success for long.
    STALE,
    /// It looks bad, and it is too early to say so.
    WATCH,
    /// Its last run failed after nothing but successes: nothing to do yet.
    FIRST_FAILURE
  }
}
