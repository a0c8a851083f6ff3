package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import java.util.List;
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
    return hides(List.of(session), look, workbench, invocation);
  }

  /// The same of all sessions of one transcript, which is shown as a whole or not at all.
  static boolean hides(
      List<Session> sessions, @Nullable String look, Workbench workbench, Invocation invocation) {
    var heldOut = sessions.stream().filter(session -> session.split() == Split.HELD_OUT).toList();
    if (heldOut.isEmpty()) {
      return false;
    }
    if (look == null) {
      invocation.say(
          (sessions.size() == 1
                  ? "This session is held out, so its words are hidden."
                  : "Of the %d sessions in this transcript %s held out, so its words are hidden."
                      .formatted(
                          sessions.size(), heldOut.size() == 1 ? "1 is" : heldOut.size() + " are"))
              + " --look REASON shows them, and the ledger keeps that.");
      return true;
    }
    heldOut.forEach(session -> workbench.looks().seen(session.id(), look));
    return false;
  }
}
