package dev.praxis.desktop.tags.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PaceTest {

  @Test
  void aLongPauseDoesNotSlowTheRest() {
    var pace = pace(4, 6, 5, 9, 7, 5, 30, 6, 5, 8, 7, 6, 5, 4, 6, 7, 5, 90, 6, 5);
    assertThat(pace.median()).contains(Duration.ofSeconds(6));
    assertThat(pace.left(80)).contains(Duration.ofMinutes(8));
  }

  @Test
  void onlyTheNewestCount() {
    var thoughts =
        Stream.concat(
            Stream.generate(() -> Duration.ofSeconds(2)).limit(Pace.NEWEST),
            Stream.generate(() -> Duration.ofSeconds(60)).limit(200));
    assertThat(new Pace(thoughts.toList()).median()).contains(Duration.ofSeconds(2));
  }

  @Test
  void beforeTheFirstDecisionThereIsNoPace() {
    assertThat(new Pace(List.of()).left(5)).isEmpty();
  }

  private static Pace pace(long... seconds) {
    return new Pace(java.util.Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList());
  }
}
