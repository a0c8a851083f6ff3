package dev.praxis.desktop.tab;

import dev.praxis.core.store.Area;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Brings what other programs changed from the thread that noticed it into the window. However
/// often it is told while the window is busy, the window hears of it once.
public final class Arrivals implements Consumer<Set<Area>> {
  private final Consumer<Runnable> window;
  private final Changes changes;
  private final AtomicReference<Set<Area>> unheard = new AtomicReference<>(Set.of());
  private volatile boolean closed;

  /// @param window runs on the JavaFX thread what is given to it
  public Arrivals(Consumer<Runnable> window, Changes changes) {
    this.window = window;
    this.changes = changes;
  }

  /// Told on any thread.
  @Override
  public void accept(Set<Area> changed) {
    var before = unheard.getAndAccumulate(changed, Arrivals::both);
    if (before.isEmpty() && !changed.isEmpty()) {
      window.accept(this::hear);
    }
  }

  /// Nobody looks at the workspace any more.
  public void close() {
    closed = true;
  }

  private void hear() {
    var areas = unheard.getAndSet(Set.of());
    if (!closed) {
      changes.arrived(Concern.of(areas));
    }
  }

  private static Set<Area> both(Set<Area> some, Set<Area> more) {
    var all = EnumSet.noneOf(Area.class);
    all.addAll(some);
    all.addAll(more);
    return all;
  }
}
