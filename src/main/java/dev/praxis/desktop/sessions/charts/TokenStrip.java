package dev.praxis.desktop.sessions.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What sessions took: a point for each that reports tokens, further right the more, a lane and a
/// shape for each way to end. The axis is logarithmic. The key of a point is the id of its session.
public record TokenStrip(List<Point> points, Texts texts) implements Chart {
  private static final double LEFT = 62;
  private static final double RIGHT = 16;
  private static final double TOP = 8;
  private static final double BOTTOM = 24;
  private static final double RADIUS = 3;

  /// One session.
  ///
  /// @param tokens fresh input, output and what was read from the cache
  public record Point(long session, String title, Outcome outcome, long tokens) {
    double power() {
      return Math.log10((double) tokens);
    }
  }

  static TokenStrip of(Collection<Session> sessions, Texts texts) {
    return new TokenStrip(
        sessions.stream()
            .map(session -> point(session))
            .filter(point -> point.tokens() > 0)
            .sorted(Comparator.comparingLong(Point::tokens))
            .toList(),
        texts);
  }

  private static Point point(Session session) {
    var tokens = session.tokens();
    long all = tokens.in() + tokens.out() + tokens.cached();
    return new Point(session.id().value(), session.title(), session.outcome(), all);
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (points.isEmpty()) {
      drawing.sayEmpty(texts.get("sessions.charts.noTokens"));
      return drawing.model();
    }
    int low = (int) Math.floor(points.getFirst().power());
    int high = Math.max(low + 1, (int) Math.ceil(points.getLast().power()));
    var x = new Scale(low, high, LEFT, width - RIGHT);
    for (int power = low; power <= high; power++) {
      drawing.line(x.at(power), TOP, x.at(power), height - BOTTOM, Role.BORDER, 1);
      drawing.note(x.at(power), height - 10, amount(power), Anchor.MIDDLE);
    }
    double lane = (height - BOTTOM - TOP) / Outcome.values().length;
    double y = TOP + lane / 2;
    for (var outcome : Outcome.values()) {
      double middle = y;
      drawing.note(LEFT - 8, middle, texts.get("sessions.outcome." + outcome.word()), Anchor.END);
      points.stream()
          .filter(point -> point.outcome() == outcome)
          .forEach(point -> draw(drawing, point, x.at(point.power()), middle, lane));
      y += lane;
    }
    return drawing.model();
  }

  /// Points of a lane are spread over its height, always in the same way.
  private void draw(Drawing drawing, Point point, double x, double middle, double lane) {
    double spread = Math.floorMod(point.session() * 7, 13) / 12.0 - 0.5;
    double y = middle + spread * Math.max(0, lane - 4 * RADIUS);
    var role = SessionDays.role(point.outcome());
    switch (point.outcome()) {
      case SUCCESS -> drawing.dot(x, y, RADIUS, role);
      case PARTIAL -> drawing.diamond(x, y, RADIUS + 1, role);
      case FAILURE -> {
        drawing.line(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS, role, 1.5);
        drawing.line(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS, role, 1.5);
      }
      case UNKNOWN -> drawing.ring(x, y, RADIUS, role);
    }
    var key = Long.toString(point.session());
    double size = 2 * RADIUS + 2;
    drawing.spot(x - size / 2, y - size / 2, size, size, key, readout(point));
  }

  private String readout(Point point) {
    return texts.format("sessions.charts.tokens.point", point.title(), point.tokens());
  }

  private static String amount(int power) {
    return switch (power) {
      case 0, 1, 2 -> Long.toString(Math.round(Math.pow(10, power)));
      case 3, 4, 5 -> Math.round(Math.pow(10, power - 3)) + "k";
      case 6, 7, 8 -> Math.round(Math.pow(10, power - 6)) + "M";
      default -> Math.round(Math.pow(10, power - 9)) + "G";
    };
  }

  @Override
  public double idealHeight() {
    return 150;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("sessions.charts.tokens.columns"),
        points.stream()
            .map(point ->
                List.of(
                    point.title(),
                    texts.get("sessions.outcome." + point.outcome().word()),
                    Long.toString(point.tokens())))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format("sessions.charts.tokens.caption", points.size());
  }

  @Override
  public String summary() {
    return points.isEmpty()
        ? texts.get("sessions.charts.noTokens")
        : texts.format(
            "sessions.charts.tokens.summary",
            points.size(),
            points.getFirst().tokens(),
            points.getLast().tokens(),
            points.get(points.size() / 2).tokens());
  }
}
