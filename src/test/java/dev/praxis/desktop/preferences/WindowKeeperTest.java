package dev.praxis.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.desktop.preferences.Preferences.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class WindowKeeperTest {
  private final Rectangle2D first = new Rectangle2D(0, 0, 1920, 1080);
  private final Rectangle2D second = new Rectangle2D(1920, 0, 1280, 1024);

  @Test
  void firstWindowStandsInTheMiddle() {
    assertThat(WindowKeeper.clamp(null, List.of(first)))
        .isEqualTo(new WindowPlace(320, 140, 1280, 800, false));
  }

  @Test
  void windowOnTheSecondScreenComesBackThere() {
    var place = new WindowPlace(2000, 50, 1000, 700, false);
    assertThat(WindowKeeper.clamp(place, List.of(first, second))).isEqualTo(place);
  }

  @Test
  void windowOfAScreenThatIsGoneMovesToTheFirst() {
    var place = new WindowPlace(2000, 50, 1000, 700, true);
    assertThat(WindowKeeper.clamp(place, List.of(first)))
        .isEqualTo(new WindowPlace(460, 190, 1000, 700, true));
  }

  @Test
  void windowIsNeverLargerThanItsScreen() {
    var place = new WindowPlace(0, 0, 5000, 4000, false);
    assertThat(WindowKeeper.clamp(place, List.of(first)))
        .isEqualTo(new WindowPlace(0, 0, 1920, 1080, false));
  }
}
