package dev.praxis.core.store;

import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/// Whether anything was changed since, so that what was read need not be read again.
public final class AreaChanges {
  private AreaChanges() {}

  /// How often these areas were changed so far, by whichever program: it only ever grows.
  public static long count(Handle handle, Area... areas) {
    var counts = AreaCounters.read(handle);
    return Arrays.stream(areas).mapToLong(area -> counts.getOrDefault(area, 0L)).sum();
  }
}
