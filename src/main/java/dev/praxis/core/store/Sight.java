package dev.praxis.core.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// One look at what was written into a workspace.
///
/// @param others changes with every commit of another connection: SQLite's `data_version`, asked on
///   the connection that does all our own writing, which leaves our own commits out
/// @param own how often this program wrote
/// @param changes of each area so far
record Sight(long others, long own, Map<Area, Long> changes) {
  Sight {
    changes = Map.copyOf(changes);
  }

  static Sight of(Handle writer, long own) {
    long others = writer.createQuery("PRAGMA data_version").mapTo(Long.class).one();
    return new Sight(others, own, AreaCounters.read(writer));
  }

  /// The areas other programs may have changed since an earlier look. Where both they and this
  /// program wrote in between, what it changed is among them.
  Set<Area> changedElsewhereSince(Sight before) {
    var changed = EnumSet.noneOf(Area.class);
    if (others != before.others) {
      for (var area : Area.values()) {
        if (!changes.getOrDefault(area, 0L).equals(before.changes.getOrDefault(area, 0L))) {
          changed.add(area);
        }
      }
    }
    return changed;
  }
}
