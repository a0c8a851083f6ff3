package dev.praxis.core.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.drawing.Labels.Place;
import dev.praxis.core.report.drawing.Mark.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Drawing drawing = new Drawing(200, 60);
  private final Labels labels = new Labels(drawing, 200, 60);

  @Test
  void whatComesFirstStaysAndTheNextTakesAnotherPlace() {
    var first = labels.text(10, 30, "first", Role.FG, Anchor.START);
    var crossing = labels.text(20, 32, "crossing", Role.FG, Anchor.START);
    var elsewhere =
        labels.put(
            "elsewhere",
            Role.FG,
            12,
            List.of(new Place(20, 32, Anchor.START), new Place(190, 10, Anchor.END)));

    assertThat(first).isTrue();
    assertThat(crossing).isFalse();
    assertThat(elsewhere).isTrue();
    assertThat(drawing.model().words()).containsExactly("first", "elsewhere");
  }

  @Test
  void nothingIsPutOnMarksOrOutside() {
    labels.keepOff(50, 20, 20, 20);

    assertThat(labels.note(60, 30, "on it", Anchor.MIDDLE)).isFalse();
    assertThat(labels.note(195, 30, "over the edge", Anchor.START)).isFalse();
    assertThat(labels.note(60, 50, "below it", Anchor.MIDDLE)).isTrue();
  }
}
