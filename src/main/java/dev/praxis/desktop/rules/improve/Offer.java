package dev.praxis.desktop.rules.improve;

import dev.praxis.core.session.Session;
import java.util.List;

/// What there is to choose from.
///
/// @param targets none where there is neither a file nor a prompt
/// @param sessions of the training split that went wrong or carry a failure tag, newest first
/// @param model that could be asked; empty where none was chosen, and all of it works offline
public record Offer(List<Target> targets, List<Session> sessions, String model) {
  public Offer {
    targets = List.copyOf(targets);
    sessions = List.copyOf(sessions);
  }
}
