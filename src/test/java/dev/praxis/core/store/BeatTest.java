package dev.praxis.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class BeatTest {
  private static final long GAP = 1_000;

  /// One look.
  ///
  /// @param after the one before
  record Look(long after, Set<Area> changed) {}

  @Provide
  Arbitrary<List<Look>> looks() {
    var changed = Arbitraries.of(Area.values()).set().ofMaxSize(2).map(Set::copyOf);
    return Combinators.combine(Arbitraries.longs().between(0, 2 * GAP), changed)
        .as(Look::new)
        .list()
        .ofMaxSize(60);
  }

  @Property
  void isToldOnceAtMostAGapApartAndAsSoonAsThatAllows(@ForAll("looks") List<Look> looks) {
    var beat = new Beat(GAP);
    var untold = EnumSet.noneOf(Area.class);
    long now = 0;
    long last = -GAP;
    for (var look : looks) {
      now += look.after();
      untold.addAll(look.changed());
      var told = beat.take(look.changed(), now);
      if (now - last < GAP) {
        assertThat(told).isEmpty();
      } else {
        assertThat(told).isEqualTo(untold);
      }
      if (!told.isEmpty()) {
        last = now;
        untold.clear();
      }
    }
  }

  @Example
  void theFirstChangeIsToldAtOnce() {
    assertThat(new Beat(GAP).take(Set.of(Area.RULES), -5)).containsExactly(Area.RULES);
  }
}
