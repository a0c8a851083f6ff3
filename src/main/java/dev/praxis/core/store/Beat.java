package dev.praxis.core.store;

import java.util.EnumSet;
import java.util.Set;

/// Gathers changes, so that they are told at once after a pause and in a steady beat while they
/// keep coming. Nothing is lost and nothing is told twice.
final class Beat {
  private final long gap;
  private final Set<Area> pending = EnumSet.noneOf(Area.class);
  private boolean told;
  private long last;

  /// @param gap nanoseconds between two tellings, at least
  Beat(long gap) {
    this.gap = gap;
  }

  /// Takes in what has changed.
  ///
  /// @param now nanoseconds that only ever grow
  /// @return what to tell now; empty for nothing
  Set<Area> take(Set<Area> changed, long now) {
    pending.addAll(changed);
    if (pending.isEmpty() || (told && now - last < gap)) {
      return Set.of();
    }
    told = true;
    last = now;
    var due = Set.copyOf(pending);
    pending.clear();
    return due;
  }
}
