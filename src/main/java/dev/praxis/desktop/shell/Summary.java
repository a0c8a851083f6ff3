package dev.praxis.desktop.shell;

import dev.praxis.core.review.Decision;
import java.util.Optional;

/// What rail, top bar and status bar tell of a workspace.
///
/// @param sessions all there are
/// @param tagsWaiting recurring tags no rule stands against yet
/// @param rulesWaiting candidates
/// @param skillsWaiting candidates that are not put off
/// @param agentsWaiting proposals of agents
/// @param secrets masked in it
/// @param file the instruction file the window works on; empty before one is opened
public record Summary(
    int sessions,
    int tagsWaiting,
    int rulesWaiting,
    int skillsWaiting,
    int agentsWaiting,
    long secrets,
    Optional<Decision> undoable,
    Optional<Decision> redoable,
    Optional<FileCost> file) {
  static final Summary NOTHING =
      new Summary(0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());

  /// An instruction file's tokens, as it is and with the active rules.
  ///
  /// @param budget tokens it may have
  public record FileCost(String name, int before, int after, int budget) {}
}
