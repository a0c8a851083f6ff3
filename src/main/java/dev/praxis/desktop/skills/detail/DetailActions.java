package dev.praxis.desktop.skills.detail;

import dev.praxis.desktop.actions.Action;
import java.util.List;

/// The actions that stand as buttons in the detail.
///
/// @param onRuns record one, replay
/// @param approve the candidate, or the change that waits
/// @param reject the candidate, or the change that waits
/// @param acknowledge the drift
/// @param restore the chosen version
public record DetailActions(
    Action approve,
    Action reject,
    Action snooze,
    Action edit,
    List<Action> onRuns,
    Action archive,
    Action outdated,
    Action supersede,
    Action acknowledge,
    Action restore) {
  public DetailActions {
    onRuns = List.copyOf(onRuns);
  }
}
