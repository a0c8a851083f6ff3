package dev.praxis.desktop.evaluation.trend;

import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.report.charts.evaluation.ReleaseTrend;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/// Shows how often sessions repeated a failure that had a rule, release by release of the file.
public final class TrendFlow {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneId.systemDefault());

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
            _ -> chart(trend.get()),
            chart -> {
              var sheet = new TrendSheet(chart, desk.texts());
              desk.dialogs().showSheet(desk.texts().get("evaluation.trend.title"), sheet);
              sheet.requestFocus();
            });
  }

  private ReleaseTrend chart(Trend read) {
    return new ReleaseTrend(
        read.releases().stream()
            .map(release ->
                new ReleaseTrend.Release(
                    release.name(),
                    DAY.format(release.from()),
                    release.sessions(),
                    release.repeats(),
                    release.interval(),
                    release.models()))
            .toList(),
        desk.texts());
  }
}
