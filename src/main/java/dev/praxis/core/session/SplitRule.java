package dev.praxis.core.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
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
  /// @param projects its sessions worked in; an empty name stands for sessions without one
  record Lineage(
      String key, @Nullable Instant firstEvent, @Nullable Instant lastEvent, Set<String> projects) {
    public Lineage {
      projects = Set.copyOf(projects);
    }

    public Lineage(String key, @Nullable Instant firstEvent, @Nullable Instant lastEvent) {
      this(key, firstEvent, lastEvent, Set.of());
    }
  }

  /// Before the cut is training, from the end of the embargo on held out; what straddles the cut or
  /// begins under the embargo, neither. Without times nothing says that it is new, so it is
  /// training.
  ///
  /// @param embargo after the cut, in which nothing is held out: what was learned just before it
  ///   may still be at work
  record ByTime(Instant cut, Duration embargo) implements SplitRule {
    public ByTime(Instant cut) {
      this(cut, Duration.ZERO);
    }

    @Override
    public Split sideOf(Lineage lineage) {
      if (lineage.firstEvent() == null || lineage.lastEvent() == null) {
        return Split.TRAIN;
      }
      if (lineage.lastEvent().isBefore(cut)) {
        return Split.TRAIN;
      }
      return lineage.firstEvent().isBefore(cut.plus(embargo)) ? Split.QUARANTINE : Split.HELD_OUT;
    }
  }

  /// Held out where all of it was worked on in these projects, so that rules learned elsewhere are
  /// held against them; what was worked on in others too, neither.
  record ByProject(Set<String> projects) implements SplitRule {
    public ByProject {
      projects = Set.copyOf(projects);
    }

    @Override
    public Split sideOf(Lineage lineage) {
      if (lineage.projects().stream().noneMatch(projects::contains)) {
        return Split.TRAIN;
      }
      return projects.containsAll(lineage.projects()) ? Split.HELD_OUT : Split.QUARANTINE;
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
