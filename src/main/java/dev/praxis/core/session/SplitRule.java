package dev.praxis.core.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a lineage finds its side of the held-out split. The same for those there when the split was
/// made and for those that come later.
public sealed interface SplitRule {

  /// The side of one lineage.
  Split sideOf(Lineage lineage);

  /// What a rule may look at.
  ///
  /// @param key of the lineage's first session
  /// @param firstEvent null where no event has a time
  record Lineage(String key, @Nullable Instant firstEvent, @Nullable Instant lastEvent) {}

  /// Before the cut is training, from the cut on held out; what straddles it, neither. Without
  /// times nothing says that it is new, so it is training.
  record ByTime(Instant cut) implements SplitRule {
    @Override
    public Split sideOf(Lineage lineage) {
      if (lineage.firstEvent() == null || lineage.lastEvent() == null) {
        return Split.TRAIN;
      }
      if (lineage.lastEvent().isBefore(cut)) {
        return Split.TRAIN;
      }
      return lineage.firstEvent().isBefore(cut) ? Split.QUARANTINE : Split.HELD_OUT;
    }
  }

  /// Held out where u < share, u being the first 32 bits of SHA-256 over the seed, a zero byte and
  /// the key, as a fraction of 2^32. So a lineage stays where it is when others come.
  record Random(String seed, double share) implements SplitRule {
    @Override
    public Split sideOf(Lineage lineage) {
      return fraction(lineage.key()) < share ? Split.HELD_OUT : Split.TRAIN;
    }

    /// In [0, 1).
    double fraction(String key) {
      try {
        var hash =
            MessageDigest.getInstance("SHA-256")
                .digest((seed + "\0" + key).getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
          bits = bits << 8 | (hash[i] & 0xff);
        }
        return bits / 0x1p32;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has SHA-256", e);
      }
    }
  }
}
