package dev.praxis.core.skills.written;

import dev.praxis.core.skills.SkillText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A skill that comes from outside, with its runs so far.
///
/// @param source `manual`, `learned`, `imported` or `composed`
public record SkillDraft(SkillText text, String source, Instant createdAt, List<PastRun> runs) {

  public SkillDraft {
    runs = List.copyOf(runs);
  }

  /// The newest version any run is of; what came before is known by its runs only.
  public int version() {
    return runs.stream().mapToInt(PastRun::version).max().orElse(1);
  }

  /// One execution before the skill came here.
  ///
  /// @param failedStep 1-based; null where none failed
  public record PastRun(
      Instant at,
      int version,
      String outcome,
      String verifier,
      @Nullable Integer failedStep,
      String notes) {}
}
