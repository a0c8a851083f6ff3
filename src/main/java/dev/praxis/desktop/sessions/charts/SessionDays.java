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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many sessions began in each stretch of time, by how they ended. The key of a bar is its
/// first day.
///
/// @param days the first day of each bar that has a session
/// @param stretch how long a bar is
public record SessionDays(
    SortedMap<LocalDate, Map<Outcome, Integer>> days, Stretch stretch, int n, Texts texts)
    implements Chart {
  private static final double LEFT = 34;
  private static final double RIGHT = 12;
  private static final double TOP = 12;
  private static final double BOTTOM = 22;
  private static final double NARROWEST = 4;
  private static final double WIDEST = 18;

  static SessionDays of(Collection<Session> sessions, ZoneId zone, Texts texts) {
    var days = new TreeMap<LocalDate, Map<Outcome, Integer>>();
    for (var session : sessions) {
      if (session.startedAt() != null) {
        days.computeIfAbsent(
                session.startedAt().atZone(zone).toLocalDate(), _ -> new EnumMap<>(Outcome.class))
            .merge(session.outcome(), 1, Integer::sum);
      }
    }
    var stretch = days.isEmpty() ? Stretch.DAY : Stretch.between(days.firstKey(), days.lastKey());
    var bars = new TreeMap<LocalDate, Map<Outcome, Integer>>();
    days.forEach((day, counts) -> {
      var bar = bars.computeIfAbsent(stretch.start(day), _ -> new EnumMap<>(Outcome.class));
      counts.forEach((outcome, count) -> bar.merge(outcome, count, Integer::sum));
    });
    int n = bars.values().stream().mapToInt(SessionDays::total).sum();
    return new SessionDays(bars, stretch, n, texts);
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (days.isEmpty()) {
      drawing.sayEmpty(texts.get("sessions.charts.none"));
      return drawing.model();
    }
    int most = days.values().stream().mapToInt(SessionDays::total).max().orElse(1);
    var ticks = Scale.ticks(most, 3);
    var y = new Scale(0, ticks.getLast(), height - BOTTOM, TOP);
    for (var tick : ticks) {
      drawing.line(LEFT, y.at(tick), width - RIGHT, y.at(tick), Role.BORDER, 1);
      drawing.note(LEFT - 6, y.at(tick), tick.toString(), Anchor.END);
    }
    double span = stretch.bars(days.firstKey(), days.lastKey()) + 1.0;
    var x = new Scale(0, span, LEFT, width - RIGHT);
    double bar = Math.clamp((x.end() - x.start()) / span - 1, NARROWEST, WIDEST);
    days.forEach((day, counts) ->
        bar(drawing, x.at(stretch.bars(days.firstKey(), day) + 0.5), bar, y, day, counts));
    drawing.note(LEFT, height - 8, days.firstKey().toString(), Anchor.START);
    if (span > 1) {
      drawing.note(x.end(), height - 8, days.lastKey().toString(), Anchor.END);
    }
    return drawing.model();
  }

  private void bar(
      Drawing drawing,
      double middle,
      double width,
      Scale y,
      LocalDate day,
      Map<Outcome, Integer> counts) {
    int below = 0;
    for (var outcome : Outcome.values()) {
      int count = counts.getOrDefault(outcome, 0);
      double top = y.at(below + count);
      if (count > 0) {
        drawing.box(
            middle - width / 2, top, width, y.at(below) - top, role(outcome), opacity(outcome));
      }
      below += count;
    }
    double top = y.at(below);
    drawing.spot(
        middle - width / 2, top, width, y.start() - top, day.toString(), readout(day, counts));
  }

  private String readout(LocalDate day, Map<Outcome, Integer> counts) {
    return texts.format(
        "sessions.charts.bar." + stretch.word(),
        day.toString(),
        counts.getOrDefault(Outcome.SUCCESS, 0),
        counts.getOrDefault(Outcome.PARTIAL, 0),
        counts.getOrDefault(Outcome.FAILURE, 0),
        counts.getOrDefault(Outcome.UNKNOWN, 0));
  }

  static Role role(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> Role.SUCCESS;
      case PARTIAL -> Role.WARNING;
      case FAILURE -> Role.DANGER;
      case UNKNOWN -> Role.FG_MUTED;
    };
  }

  private static double opacity(Outcome outcome) {
    return outcome == Outcome.UNKNOWN ? 0.35 : 0.85;
  }

  private static int total(Map<Outcome, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public double idealHeight() {
    return 150;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("sessions.charts.days.columns"),
        days.entrySet().stream()
            .map(day ->
                List.of(
                    day.getKey().toString(),
                    count(day.getValue(), Outcome.SUCCESS),
                    count(day.getValue(), Outcome.PARTIAL),
                    count(day.getValue(), Outcome.FAILURE),
                    count(day.getValue(), Outcome.UNKNOWN)))
            .toList());
  }

  private static String count(Map<Outcome, Integer> counts, Outcome outcome) {
    return Integer.toString(counts.getOrDefault(outcome, 0));
  }

  @Override
  public String caption() {
    return texts.format("sessions.charts.days.caption", n);
  }

  @Override
  public String summary() {
    return texts.format("sessions.charts.days.summary", n, days.size());
  }
}
