package dev.praxis.desktop.tags;

import dev.praxis.core.mining.Evidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps cards where they are while they are decided, so that nothing jumps under the eyes.
final class EvidenceOrder {
  private record Key(long session, int seq, String detector) {
    static Key of(Evidence evidence) {
      var signal = evidence.signal();
      return new Key(signal.session().value(), signal.seq(), signal.detector());
    }
  }

  private EvidenceOrder() {}

  /// What was found, in the order it was shown in before; what is new comes last.
  static List<Evidence> keeping(List<Evidence> shownBefore, List<Evidence> found) {
    var places = new HashMap<Key, Integer>();
    shownBefore.forEach(each -> places.putIfAbsent(Key.of(each), places.size()));
    return found.stream()
        .sorted(
            Comparator.comparingInt(each -> places.getOrDefault(Key.of(each), Integer.MAX_VALUE)))
        .toList();
  }

  /// The card that shows the same place as `before` did.
  static Optional<Evidence> same(List<Evidence> evidence, @Nullable Evidence before) {
    return before == null
        ? Optional.empty()
        : evidence.stream().filter(each -> Key.of(each).equals(Key.of(before))).findFirst();
  }
}
