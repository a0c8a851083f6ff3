package dev.praxis.desktop.evaluation.trend;

import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.report.charts.evaluation.ReleaseTrend;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Shows how often sessions repeated a failure that had a rule, release by release of the file.
public final class TrendFlow {
  private final Supplier<Trend> trend;
  private final Desk desk;
  private final Activity reading = new Activity();

  /// Reads nothing before it is asked.
  ///
  /// @param trend reads it; asked off the JavaFX thread
  public TrendFlow(Supplier<Trend> trend, Desk desk) {
    this.trend = trend;
    this.desk = desk;
  }

  public void open() {
    desk.background()
        .start(
            reading,
            _ -> ReleaseTrend.of(trend.get(), UnaryOperator.identity(), desk.texts()),
            chart -> {
              var sheet = new TrendSheet(chart, desk.texts());
              desk.dialogs().showSheet(desk.texts().get("evaluation.trend.title"), sheet);
              sheet.requestFocus();
            });
  }
}
