package dev.praxis.core.mining.counting;

import dev.praxis.core.mining.counting.SightingStore.Stamp;
import dev.praxis.core.store.Database;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tally of a workspace, always as the workspace is: decisions and what takes them back, here
/// or in another program, are counted place by place; after anything else all is counted again.
/// Thread-safe. Not to be asked within a write, which may still fail.
public final class LiveTally {
  private static final int ALL_AGAIN = 5_000; // places from which on one pass over all is faster

  private final Database database;
  private @Nullable Tally tally;
  private Stamp at = new Stamp(-1, -1);

  public LiveTally(Database database) {
    this.database = database;
  }

  /// Answers a question about the tally as it is now.
  ///
  /// @param use must not keep the tally
  public synchronized <T> T ask(BiFunction<Handle, Tally, T> use) {
    return database.read(handle -> use.apply(handle, upToDate(handle)));
  }

  private Tally upToDate(Handle handle) {
    var now = SightingStore.stamp(handle);
    var known = tally;
    if (known == null || now.other() != at.other() || now.newest() < at.newest()) {
      return counted(handle, now);
    }
    if (now.newest() > at.newest()) {
      var changed = SightingStore.changedAfter(handle, at.newest());
      if (changed.size() > ALL_AGAIN) {
        return counted(handle, now);
      }
      for (var place : changed) {
        known.replace(place, SightingStore.at(handle, place));
      }
      at = now;
    }
    return known;
  }

  private Tally counted(Handle handle, Stamp now) {
    var counted =
        new Tally(
            SightingStore.population(handle),
            SightingStore.failing(handle),
            SightingStore.all(handle));
    tally = counted;
    at = now;
    return counted;
  }
}
