package dev.praxis.core.mining.counting;

import dev.praxis.core.mining.counting.SightingStore.Stamp;
import dev.praxis.core.store.Database;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Something counted of a workspace, always as the workspace is: decisions and what takes them
/// back, here or in another program, are counted place by place; after anything else all is counted
/// again. Thread-safe. Not to be asked within a write, which may still fail.
public final class LiveCount<T> {
  private static final int ALL_AGAIN = 5_000; // places from which on one pass over all is faster

  private final Database database;
  private final Function<Handle, T> all;
  private final Recount<T> one;
  private @Nullable T counted;
  private Stamp at = new Stamp(-1, -1);

  /// Counts one place again.
  @FunctionalInterface
  public interface Recount<T> {
    void at(Handle handle, T counted, Place place);
  }

  /// @param all counts everything
  /// @param one counts what is at a place now in place of what was there
  public LiveCount(Database database, Function<Handle, T> all, Recount<T> one) {
    this.database = database;
    this.all = all;
    this.one = one;
  }

  /// Answers a question about what is counted as it is now.
  ///
  /// @param use must not keep what is counted
  public synchronized <R> R ask(BiFunction<Handle, T, R> use) {
    return database.read(handle -> use.apply(handle, upToDate(handle)));
  }

  private T upToDate(Handle handle) {
    var now = SightingStore.stamp(handle);
    var known = counted;
    if (known == null || now.other() != at.other() || now.newest() < at.newest()) {
      return fresh(handle, now);
    }
    if (now.newest() > at.newest()) {
      var changed = SightingStore.changedAfter(handle, at.newest());
      if (changed.size() > ALL_AGAIN) {
        return fresh(handle, now);
      }
      changed.forEach(place -> one.at(handle, known, place));
      at = now;
    }
    return known;
  }

  private T fresh(Handle handle, Stamp now) {
    var fresh = all.apply(handle);
    counted = fresh;
    at = now;
    return fresh;
  }
}
