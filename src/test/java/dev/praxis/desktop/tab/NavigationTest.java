package dev.praxis.desktop.tab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Navigation.Place;
import org.junit.jupiter.api.Test;

final class NavigationTest {
  private final Navigation navigation = new Navigation(Tab.TAGS);

  @Test
  void backReturnsFromTheEvidenceToTheDecision() {
    navigation.go(Place.of(new SessionId(7), 212));
    navigation.back();
    assertThat(navigation.getPlace()).isEqualTo(Place.of(Tab.TAGS));
    navigation.forward();
    assertThat(navigation.getPlace()).isEqualTo(Place.of(new SessionId(7), 212));
  }

  @Test
  void goingElsewhereForgetsTheWayForward() {
    navigation.go(Place.of(Tab.RULES));
    navigation.back();
    navigation.go(Place.of(Tab.SKILLS));
    assertThat(navigation.canGoForwardProperty().get()).isFalse();
  }

  @Test
  void goingWhereOneIsIsNoStep() {
    navigation.go(Place.of(Tab.TAGS));
    assertThat(navigation.canGoBackProperty().get()).isFalse();
  }
}
