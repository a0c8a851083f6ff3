package dev.praxis.desktop.tab;

import dev.praxis.desktop.common.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Tells everybody that the workspace changed. Two counters; what changed is read from the
/// workspace. What other programs did is told apart, for nobody here waits for it.
public final class Changes {
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final ReadOnlyLongWrapper decisions = new ReadOnlyLongWrapper(this, "decisions");
  private final List<Consumer<Set<Tab>>> hearers = new ArrayList<>();

  /// This window changed it in another way than by a decision: an import, mining.
  public void changed() {
    revision.set(revision.get() + 1);
  }

  /// The person decided something that can be undone: like [#changed], and the shell offers to
  /// undo.
  public void decided() {
    decisions.set(decisions.get() + 1);
    changed();
  }

  /// Another program changed what these tabs show.
  public void arrived(Set<Tab> concerned) {
    List.copyOf(hearers).forEach(hearer -> hearer.accept(concerned));
  }

  /// Hears of what other programs changed: which tabs show it.
  public void onArrival(Consumer<Set<Tab>> hearer) {
    hearers.add(hearer);
  }

  /// Grows with every change made in this window.
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// Grows with every decision made in this window.
  public ReadOnlyLongProperty decisionsProperty() {
    return decisions.getReadOnlyProperty();
  }
}
