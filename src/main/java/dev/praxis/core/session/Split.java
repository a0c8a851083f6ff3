package dev.praxis.core.session;

import java.util.Locale;

/// Which side of the held-out split a lineage is on. Mining and drafting see `TRAIN` only.
public enum Split {
  TRAIN,
  HELD_OUT,
  /// Straddles the cut of a split by time: used by neither side.
  QUARANTINE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Split of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
