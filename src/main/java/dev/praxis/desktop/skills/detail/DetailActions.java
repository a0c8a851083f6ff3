package dev.praxis.desktop.skills.detail;

import dev.praxis.desktop.actions.Action;

/// The actions that stand as buttons in the detail.
///
/// @param approve the candidate, or the change that waits
/// @param reject the candidate, or the change that waits
/// @param acknowledge the drift
/// @param restore the chosen version
public record DetailActions(
    Action approve,
    Action reject,
    Action snooze,
    Action edit,
    Action record,
    Action archive,
    Action outdated,
    Action supersede,
    Action acknowledge,
    Action restore) {}
