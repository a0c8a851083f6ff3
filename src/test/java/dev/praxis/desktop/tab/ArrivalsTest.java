package dev.praxis.desktop.tab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.store.Area;
import dev.praxis.desktop.common.Tab;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Changes changes = new Changes();
  private final List<Set<Tab>> heard = new ArrayList<>();
  private final Arrivals arrivals = new Arrivals(waiting::add, changes);

  ArrivalsTest() {
    changes.onArrival(heard::add);
  }

  @Test
  void aBusyWindowHearsOnceOfAllThatCame() {
    arrivals.accept(Set.of(Area.SKILLS));
    arrivals.accept(Set.of(Area.SESSIONS));
    assertThat(waiting).hasSize(1);

    letTheWindowRun();

    assertThat(heard)
        .containsExactly(Set.of(Tab.SESSIONS, Tab.TAGS, Tab.SKILLS, Tab.EVALUATION, Tab.AGENTS));
  }

  @Test
  void whatComesAfterItHeardIsHeardAgain() {
    arrivals.accept(Set.of(Area.SKILLS));
    letTheWindowRun();
    arrivals.accept(Set.of(Area.SKILLS));
    letTheWindowRun();
    assertThat(heard).hasSize(2);
  }

  @Test
  void aClosedWorkspaceIsNotHeardOf() {
    arrivals.accept(Set.of(Area.SKILLS));
    arrivals.close();
    letTheWindowRun();
    assertThat(heard).isEmpty();
  }

  @Test
  void whatThisWindowDoesIsNoArrival() {
    changes.decided();
    assertThat(heard).isEmpty();
  }

  private void letTheWindowRun() {
    Objects.requireNonNull(waiting.poll()).run();
  }
}
