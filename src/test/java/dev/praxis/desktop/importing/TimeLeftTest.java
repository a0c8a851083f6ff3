package dev.praxis.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
  @Test
  void itGoesOnAsItDidSoFar() {
    assertThat(new TimeLeft(Duration.ofSeconds(30), 100, 400).estimate())
        .contains(Duration.ofSeconds(90));
    assertThat(new TimeLeft(Duration.ofSeconds(30), 400, 400).estimate()).contains(Duration.ZERO);
  }

  @Test
  void tooLittleSaysNothing() {
    assertThat(new TimeLeft(Duration.ofSeconds(30), 4, 400).estimate()).isEmpty();
    assertThat(new TimeLeft(Duration.ofSeconds(1), 40, 400).estimate()).isEmpty();
    assertThat(new TimeLeft(Duration.ofSeconds(30), 7, 0).estimate()).isEmpty();
  }
}
