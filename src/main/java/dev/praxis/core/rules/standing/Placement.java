package dev.praxis.core.rules.standing;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a rule stood in an instruction file for a while, as exports wrote it.
///
/// @param version of the rule that was written last
/// @param until null while it stands there
public record Placement(Path file, int version, Instant from, @Nullable Instant until) {

  boolean holdsAt(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  Placement endingAt(Instant end) {
    return new Placement(file, version, from, end);
  }

  Placement inVersion(int newer) {
    return new Placement(file, newer, from, until);
  }
}
