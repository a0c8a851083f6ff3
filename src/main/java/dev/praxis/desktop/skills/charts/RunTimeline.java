package dev.praxis.desktop.skills.charts;

import dev.praxis.core.report.charts.Captions;
import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The runs of one procedure in order: a sign for each, below them the rate of the newest twenty
/// verified ones with its band, and below that the sum that tells of drift. A line marks where a
/// new version began.
///
/// @param runs oldest first
/// @param drift null where there are too few runs to watch for it
public record RunTimeline(List<Run> runs, @Nullable DriftCurve drift, Texts texts)
    implements Chart {
  /// Verified runs a rate is made of.
  public static final int WINDOW = 20;

  public RunTimeline {
    runs = List.copyOf(runs);
  }

  /// One run.
  ///
  /// @param verified only these count in the rate; others are drawn hollow
  /// @param when as it is read out
  public record Run(String key, String when, int version, Outcome outcome, boolean verified) {}

  /// The rate over the newest verified runs up to one of them.
  ///
  /// @param run index of the newest of them
  record Rate(int run, double share, Interval band, int n) {}

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (runs.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.timeline.empty"));
    } else {
      new TimelineLayout(this, drawing, width, height).draw();
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return drift == null ? 140 : 196;
  }

  @Override
  public DataTable table() {
    var sums = new HashMap<Integer, Double>();
    if (drift != null) {
      drift.points().forEach(point -> sums.put(point.run(), point.sum()));
    }
    return new DataTable(
        texts.list("chart.timeline.columns"),
        IntStream.range(0, runs.size()).mapToObj(i -> line(runs.get(i), sums.get(i))).toList());
  }

  private List<String> line(Run run, @Nullable Double sum) {
    var verified = run.verified() ? "chart.timeline.verified" : "chart.timeline.self.reported";
    return List.of(
        run.when(),
        Integer.toString(run.version()),
        words(run.outcome()),
        texts.get(verified),
        sum == null ? "" : Double.toString(sum));
  }

  @Override
  public String caption() {
    var rates = rates();
    int n = (int) runs.stream().filter(Run::verified).count();
    return Captions.of(
            texts,
            rates.isEmpty() ? Stream.of() : Stream.of(rates.getLast().band()),
            IntStream.of(n))
        + texts.format("chart.timeline.window", WINDOW)
        + (drift == null ? "" : drift.caption(texts));
  }

  @Override
  public String summary() {
    var rates = rates();
    if (rates.isEmpty()) {
      return texts.get("chart.timeline.empty");
    }
    var last = rates.getLast();
    return texts.format(
        "chart.timeline.summary",
        runs.size(),
        last.n(),
        Figures.share(last.share()),
        Figures.range(last.band()));
  }

  /// One for each verified run. The interval is of one method throughout, so that the band never
  /// jumps for that alone.
  List<Rate> rates() {
    var anyPartial =
        runs.stream().anyMatch(run -> run.verified() && run.outcome() == Outcome.PARTIAL);
    var window = new ArrayList<Outcome>();
    var rates = new ArrayList<Rate>();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).verified()) {
        window.add(runs.get(i).outcome());
        if (window.size() > WINDOW) {
          window.removeFirst();
        }
        rates.add(rate(i, window, anyPartial));
      }
    }
    return rates;
  }

  String readout(Run run) {
    return texts.format(
        run.verified() ? "chart.timeline.readout" : "chart.timeline.readout.self",
        words(run.outcome()),
        run.when(),
        run.version());
  }

  private String words(Outcome outcome) {
    return texts.get("chart.outcome." + outcome.word());
  }

  private static Rate rate(int run, List<Outcome> window, boolean halfCredit) {
    var success = count(window, Outcome.SUCCESS);
    var partial = count(window, Outcome.PARTIAL);
    var n = window.size();
    var band =
        halfCredit
            ? Intervals.jeffreysHalfCredit(success, partial, n - success - partial)
            : Intervals.wilson(success, n);
    return new Rate(run, (success + partial / 2.0) / n, band, n);
  }

  private static int count(List<Outcome> window, Outcome outcome) {
    return (int) window.stream().filter(outcome::equals).count();
  }
}
