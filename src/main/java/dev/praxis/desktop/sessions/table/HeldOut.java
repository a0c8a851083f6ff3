package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;

/// Sessions kept for evaluation: what happened in them is shown to nobody who mines or drafts.
final class HeldOut {
  private HeldOut() {}

  static boolean hidden(Session session) {
    return session.split() == Split.HELD_OUT;
  }
}
