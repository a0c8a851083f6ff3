package dev.praxis.core.mining.queue;

import dev.praxis.core.similarity.NearDuplicates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which signals without a tag say nearly the same. Decisions change nothing of it.
final class Kinds {
  private static final int ALONE = -1;

  private final Map<Long, Integer> bySignal = new HashMap<>();

  /// Signals and what they say, in the same order.
  Kinds(List<Long> signals, List<String> quotes) {
    int kind = 0;
    for (var alike : NearDuplicates.groups(quotes)) {
      for (int place : alike) {
        bySignal.put(signals.get(place), kind);
      }
      kind++;
    }
  }

  /// The number of the kind that a signal is of.
  int of(long signal) {
    return bySignal.getOrDefault(signal, ALONE);
  }
}
