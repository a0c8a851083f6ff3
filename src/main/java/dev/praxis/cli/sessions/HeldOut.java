package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import org.jspecify.annotations.Nullable;

/// Sessions kept for evaluation: what happened in them is told to nobody who does not say why.
final class HeldOut {
  private HeldOut() {}

  /// Whether the words of a session stay hidden. Where they do not although it is held out, the
  /// ledger has it from now on.
  ///
  /// @param look why somebody must see them; null where nobody says
  static boolean hides(
      Session session, @Nullable String look, Workbench workbench, Invocation invocation) {
    if (session.split() != Split.HELD_OUT) {
      return false;
    }
    if (look == null) {
      invocation.say(
          "This session is held out, so its words are hidden. --look REASON shows them, and the"
              + " ledger keeps that.");
      return true;
    }
    workbench.looks().seen(session.id(), look);
    return false;
  }
}
