package dev.praxis.core.store.deciding;

import org.jspecify.annotations.Nullable;

/// One row of a curated table before and after a change, as JSON images; null where it was not
/// there.
record RowChange(String table, @Nullable String before, @Nullable String after) {
  RowChange reversed() {
    return new RowChange(table, after, before);
  }
}
