package dev.praxis.core.evaluation;

import java.time.Instant;
import java.util.Set;

/// A held-out session, as evaluations see it.
///
/// @param tags of labels and of the curator
/// @param labelled its input says how it ended or what went wrong, so that nothing need be guessed
/// @param failed its outcome is a failure
public record HeldOutSession(
    long id,
    String key,
    String title,
    String project,
    long lineage,
    Set<String> tags,
    boolean labelled,
    boolean failed,
    Instant importedAt) {
  public HeldOutSession {
    tags = Set.copyOf(tags);
  }
}
