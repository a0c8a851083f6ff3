package dev.praxis.desktop.tab;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Tells everybody that the workspace changed. Two counters; what changed is read from the
/// workspace.
public final class Changes {
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final ReadOnlyLongWrapper decisions = new ReadOnlyLongWrapper(this, "decisions");

  /// Something else than a decision changed it: an import, mining, another program.
  public void changed() {
    revision.set(revision.get() + 1);
  }

  /// The person decided something that can be undone: like [#changed], and the shell offers to
  /// undo.
  public void decided() {
    decisions.set(decisions.get() + 1);
    changed();
  }

  /// Grows with every change.
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// Grows with every decision made in this window.
  public ReadOnlyLongProperty decisionsProperty() {
    return decisions.getReadOnlyProperty();
  }
}
