package dev.praxis.desktop.skills.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.charts.FunnelChart.Dot;
import dev.praxis.desktop.skills.charts.FunnelChart.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelChartTest {
  private static final List<Limit> LIMITS =
      List.of(new Limit(1, 0, 1, 0, 1), new Limit(40, 0.8, 1, 0.7, 1));

  private static FunnelChart chart(Dot... dots) {
    return new FunnelChart(List.of(dots), 0.9, LIMITS, "", Texts.ofThisComputer());
  }

  @Test
  void whatChanceDoesNotExplainHasAnotherShapeAndItsName() {
    var drawn =
        chart(new Dot("a", "usual", 30, 0.9, false), new Dot("b", "poor", 40, 0.4, true))
            .draw(500, 200);

    assertThat(drawn.all(Mark.Diamond.class)).hasSize(1);
    assertThat(drawn.all(Mark.Dot.class)).hasSize(1);
    assertThat(drawn.words()).contains("poor").doesNotContain("usual");
  }

  @Test
  void drawsTheLimitsAndTheRateOfAllRuns() {
    var drawn = chart(new Dot("a", "usual", 30, 0.9, false)).draw(500, 200);

    assertThat(drawn.all(Mark.Curve.class)).hasSize(4);
    assertThat(drawn.all(Mark.Line.class))
        .anyMatch(line -> line.dashed() && line.role() == Role.FG_MUTED);
    assertThat(drawn.words()).contains("all 0.90");
  }

  @Test
  void printsHowManyRunsThereAre() {
    assertThat(
            chart(new Dot("a", "a", 30, 0.9, false), new Dot("b", "b", 12, 0.9, false)).caption())
        .contains("n = 42 in 2 skills");
  }

  @Test
  void withoutRunsItSaysSo() {
    assertThat(chart().draw(400, 160).words()).containsExactly("No skill has a verified run yet.");
  }
}
