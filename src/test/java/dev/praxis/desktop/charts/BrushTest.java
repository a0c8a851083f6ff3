package dev.praxis.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.drawing.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BrushTest {
  private static final List<Spot> SPOTS =
      List.of(
          new Spot(40, 0, 10, 50, "c", ""),
          new Spot(0, 0, 10, 50, "a", ""),
          new Spot(20, 0, 10, 50, "b", ""));

  @Test
  void whatTheBandTouchesIsToldFromLeftToRight() {
    assertThat(Brush.touched(SPOTS, 5, 22)).extracting(Spot::key).containsExactly("a", "b");
    assertThat(Brush.touched(SPOTS, 25, 90)).extracting(Spot::key).containsExactly("b", "c");
    assertThat(Brush.touched(SPOTS, 12, 18)).isEmpty();
  }
}
