package dev.praxis.core.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawingTest {

  @Property
  void ticksCoverTheHighestValueInFewSteps(
      @ForAll @IntRange(min = 1, max = 5_000_000) int highest,
      @ForAll @IntRange(min = 2, max = 8) int count) {
    var ticks = Scale.ticks(highest, count);

    assertThat(ticks.getFirst()).isZero();
    assertThat(ticks.getLast()).isGreaterThanOrEqualTo(highest);
    assertThat(ticks).hasSizeBetween(2, count + 1);
    assertThat(ticks.get(ticks.size() - 2)).isLessThan(highest);
  }

  @Property
  void fittedTextFits(@ForAll String text, @ForAll @IntRange(min = 12, max = 300) int width) {
    assertThat(TextFit.width(TextFit.fit(text, 12, width), 12)).isLessThanOrEqualTo(width);
  }

  @Test
  void cellsWithCommasQuotesAndBreaksAreQuoted() {
    var table = new DataTable(List.of("a", "b"), List.of(List.of("x,y", "say \"no\"\n")));

    assertThat(table.csv()).isEqualTo("a,b\r\n\"x,y\",\"say \"\"no\"\"\n\"\r\n");
  }

  @Test
  void cellsNeverBecomeFormulas() {
    var table = new DataTable(List.of("a"), List.of(List.of("=1+1"), List.of("@x"), List.of("-2")));

    assertThat(table.csv()).isEqualTo("a\r\n'=1+1\r\n'@x\r\n-2\r\n");
  }
}
