package dev.praxis.desktop.sessions.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// The share of sessions of each week that failed, with its Wilson interval. Sessions whose end
/// nobody told count on neither side. The key of a point is the Monday of its week.
public record FailureWeeks(List<Week> weeks, int n, Texts texts) implements Chart {
  private static final double LEFT = 42;
  private static final double RIGHT = 16;
  private static final double TOP = 14;
  private static final double BOTTOM = 22;

  /// One week with a session whose end is known.
  public record Week(LocalDate monday, int failed, int known) {
    double rate() {
      return (double) failed / known;
    }

    Interval interval() {
      return Intervals.wilson(failed, known);
    }
  }

  static FailureWeeks of(Collection<Session> sessions, ZoneId zone, Texts texts) {
    var weeks = new TreeMap<LocalDate, Week>();
    for (var session : sessions) {
      if (session.startedAt() != null && session.outcome() != Outcome.UNKNOWN) {
        var monday =
            session
                .startedAt()
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int failed = session.outcome() == Outcome.FAILURE ? 1 : 0;
        weeks.merge(
            monday,
            new Week(monday, failed, 1),
            (one, other) ->
                new Week(monday, one.failed() + other.failed(), one.known() + other.known()));
      }
    }
    int n = weeks.values().stream().mapToInt(Week::known).sum();
    return new FailureWeeks(List.copyOf(weeks.values()), n, texts);
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (weeks.isEmpty()) {
      drawing.sayEmpty(texts.get("sessions.charts.noEnds"));
      return drawing.model();
    }
    var y = new Scale(0, 1, height - BOTTOM, TOP);
    for (var share : new double[] {0, 0.5, 1}) {
      drawing.line(LEFT, y.at(share), width - RIGHT, y.at(share), Role.BORDER, 1);
      drawing.note(LEFT - 6, y.at(share), percent(share), Anchor.END);
    }
    var first = weeks.getFirst().monday();
    long span = ChronoUnit.WEEKS.between(first, weeks.getLast().monday());
    var x = new Scale(-0.5, span + 0.5, LEFT, width - RIGHT);
    var upper = new ArrayList<Point>();
    var lower = new ArrayList<Point>();
    var line = new ArrayList<Point>();
    for (var week : weeks) {
      double px = x.at((double) ChronoUnit.WEEKS.between(first, week.monday()));
      upper.add(new Point(px, y.at(week.interval().high())));
      lower.addFirst(new Point(px, y.at(week.interval().low())));
      line.add(new Point(px, y.at(week.rate())));
    }
    var band = new ArrayList<>(upper);
    band.addAll(lower);
    drawing.area(band, Role.DANGER, 0.14);
    drawing.curve(line, Role.DANGER, 1.5);
    for (int i = 0; i < weeks.size(); i++) {
      point(drawing, weeks.get(i), line.get(i), y);
    }
    drawing.note(LEFT, height - 8, first.toString(), Anchor.START);
    if (span > 0) {
      drawing.note(x.end(), height - 8, weeks.getLast().monday().toString(), Anchor.END);
    }
    return drawing.model();
  }

  private void point(Drawing drawing, Week week, Point at, Scale y) {
    // of a week that stands alone the band has no width
    drawing.line(
        at.x(), y.at(week.interval().low()), at.x(), y.at(week.interval().high()), Role.DANGER, 1);
    drawing.dot(at.x(), at.y(), 3, Role.DANGER);
    drawing.spot(at.x() - 6, TOP, 12, y.start() - TOP, week.monday().toString(), readout(week));
  }

  private String readout(Week week) {
    return texts.format(
        "sessions.charts.week",
        week.monday().toString(),
        percent(week.rate()),
        percent(week.interval().low()),
        percent(week.interval().high()),
        week.known());
  }

  private static String percent(double share) {
    return String.format(Locale.ENGLISH, "%.0f %%", share * 100);
  }

  @Override
  public double idealHeight() {
    return 150;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("sessions.charts.weeks.columns"),
        weeks.stream()
            .map(week ->
                List.of(
                    week.monday().toString(),
                    Integer.toString(week.failed()),
                    Integer.toString(week.known()),
                    percent(week.rate()),
                    percent(week.interval().low()),
                    percent(week.interval().high())))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format("sessions.charts.weeks.caption", n);
  }

  @Override
  public String summary() {
    return weeks.isEmpty()
        ? texts.get("sessions.charts.noEnds")
        : String.join(". ", weeks.stream().map(this::readout).toList());
  }
}
