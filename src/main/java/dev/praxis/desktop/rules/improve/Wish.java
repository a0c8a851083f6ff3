package dev.praxis.desktop.rules.improve;

import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.session.Session;
import java.util.List;

/// What somebody asks for.
///
/// @param feedback in their words; may be empty
/// @param model whether a model is asked; else it is made offline, of the evidence alone
public record Wish(
    Target target, OptimizerKind kind, List<Session> sessions, String feedback, boolean model) {
  public Wish {
    sessions = List.copyOf(sessions);
  }
}
