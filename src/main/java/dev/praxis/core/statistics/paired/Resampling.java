package dev.praxis.core.statistics.paired;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A bootstrap that is made when somebody asks for it, and then once: of many results that are
/// listed few are opened. Equal to another where what they give is. Thread-safe.
public final class Resampling {
  private final Supplier<Bootstrap> maker;
  private volatile @Nullable Bootstrap made;

  /// Of whole clusters.
  ///
  /// @see Clusters#bootstrap
  public Resampling(Clusters clusters, int draws, long seed) {
    maker = () -> clusters.bootstrap(draws, seed);
  }

  /// Takes a few milliseconds the first time.
  public Bootstrap bootstrap() {
    var known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Resampling another && bootstrap().equals(another.bootstrap());
  }

  @Override
  public int hashCode() {
    return bootstrap().hashCode();
  }

  @Override
  public String toString() {
    return bootstrap().toString();
  }
}
