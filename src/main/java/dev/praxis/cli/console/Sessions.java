package dev.praxis.cli.console;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;

/// Finds the session a person named.
public final class Sessions {
  private Sessions() {}

  /// By its id, or by enough of its start.
  ///
  /// @param name the key, or enough of its start
  /// @throws Problem where no session or several fit
  public static Session named(String name, Workbench workbench) {
    return workbench
        .sessions()
        .find(name)
        .orElseThrow(() ->
            new Problem(
                "There is no session " + PlainText.line(name, 80) + " in this workspace.",
                "List them with `praxis sessions`; the start of an id is enough."));
  }
}
