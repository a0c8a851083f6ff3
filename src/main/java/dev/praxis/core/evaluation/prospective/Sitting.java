package dev.praxis.core.evaluation.prospective;

import java.time.Instant;
import java.util.Set;

/// One session, as far as rates need it.
///
/// @param tags failures it shows
/// @param heldOut whether it is on the held-out side
record Sitting(
    long id,
    Instant at,
    String model,
    String project,
    String cwd,
    boolean heldOut,
    Set<String> tags) {
  Sitting {
    tags = Set.copyOf(tags);
  }

  boolean shows(Set<String> some) {
    return tags.stream().anyMatch(some::contains);
  }

  Sitting showing(Set<String> found) {
    return new Sitting(id, at, model, project, cwd, heldOut, found);
  }
}
