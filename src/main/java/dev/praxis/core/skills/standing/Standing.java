package dev.praxis.core.skills.standing;

import dev.praxis.core.skills.Reliability;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the runs of a skill tell besides its reliability.
///
/// @param lastSuccess when a verified run last ended well; null where none did
/// @param selfSuccess runs nobody verified that are said to have ended well
public record Standing(
    @Nullable Instant lastSuccess, int selfSuccess, int selfPartial, int selfFailure) {

  /// Of a skill that was never run.
  public static final Standing NEVER_RUN = new Standing(null, 0, 0, 0);

  /// The reliability if what runs say of themselves counted like what was verified. For a look
  /// only.
  public Reliability withSelfReported(Reliability verified) {
    return Reliability.of(
        verified.success() + selfSuccess,
        verified.partial() + selfPartial,
        verified.failure() + selfFailure,
        0);
  }
}
