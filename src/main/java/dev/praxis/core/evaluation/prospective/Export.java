package dev.praxis.core.evaluation.prospective;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/// One export of a rule file.
///
/// @param tags that the rules standing in it are meant to stop
/// @param rules how many stood in it
public record Export(long id, Path file, Instant at, int rules, Set<String> tags) {
  public Export {
    tags = Set.copyOf(tags);
  }
}
