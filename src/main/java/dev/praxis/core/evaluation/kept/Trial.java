package dev.praxis.core.evaluation.kept;

import dev.praxis.core.session.SessionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a task.
///
/// @param epoch from 1
/// @param outcome the machine's word: `passed`, `failed`, `error`, `timeout`; [#MISSING] where the
///   run has no result
/// @param reason in plain words
/// @param session it left; empty where it left none
/// @param scoredEvent seq of the event in it that the check points at, else its last one
/// @param tokens in and out, cache excluded
/// @param costUsd null where its transcript does not say
/// @param cached whether an earlier run was taken for it
/// @param override the person's word, which counts where there is one
public record Trial(
    int epoch,
    String outcome,
    String reason,
    Optional<SessionId> session,
    Optional<Long> scoredEvent,
    double seconds,
    long tokens,
    @Nullable Double costUsd,
    boolean cached,
    Optional<TrialOverride> override) {
  /// The outcome of a run without a result.
  public static final String MISSING = "missing";

  private static final String PASSED = "passed";

  /// A run that has not come to its end.
  public static Trial missing(int epoch) {
    return new Trial(
        epoch,
        MISSING,
        "has not run",
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        null,
        false,
        Optional.empty());
  }

  public boolean isMissing() {
    return outcome.equals(MISSING);
  }

  /// Breaking down and running out of time count as failing.
  public boolean machineFailed() {
    return !isMissing() && !outcome.equals(PASSED);
  }

  /// The person's word, else the machine's.
  public boolean failed() {
    return override.map(TrialOverride::failed).orElseGet(this::machineFailed);
  }

  /// Whether the person says other than the machine.
  public boolean overruled() {
    return override.isPresent() && failed() != machineFailed();
  }
}
