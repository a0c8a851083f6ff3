package dev.praxis.core.report.charts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Mark.Text;
import dev.praxis.core.report.drawing.TextFit;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Words of all charts, at the sizes of the window and of reports.
final class OverlapTest {

  @Property(tries = 60)
  void wordsNeverLieOnEachOtherOrOutside(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 14) int size,
      @ForAll @IntRange(min = 360, max = 900) int width,
      @ForAll @IntRange(min = 200, max = 400) int height) {
    Samples.of(seed, size).forEach((name, chart) -> assertReadable(name, chart, width, height));
  }

  private static void assertReadable(String name, Chart chart, int width, int height) {
    ChartModel drawn = chart.draw(width, height);
    List<Text> words = drawn.all(Mark.Text.class);
    for (int i = 0; i < words.size(); i++) {
      var area = area(words.get(i));
      assertThat(area.getMinX()).as("%s: %s", name, words.get(i)).isGreaterThan(-4);
      assertThat(area.getMaxX()).as("%s: %s", name, words.get(i)).isLessThan(width + 4);
      for (int j = 0; j < i; j++) {
        assertThat(area.intersects(area(words.get(j))))
            .as("%s at %d x %d: %s meets %s", name, width, height, words.get(i), words.get(j))
            .isFalse();
      }
    }
    assertThat(chart.caption()).as(name).contains("n = ");
    assertThat(chart.summary()).as(name).isNotBlank();
    assertThat(chart.table().rows()).as(name).isNotEmpty();
  }

  private static Rectangle2D area(Text text) {
    double wide = TextFit.width(text.text(), text.size());
    double left =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - wide / 2;
          case END -> text.x() - wide;
        };
    return new Rectangle2D.Double(left, text.y() - text.size() / 2, wide, text.size());
  }
}
