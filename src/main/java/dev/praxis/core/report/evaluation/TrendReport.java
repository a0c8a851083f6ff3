package dev.praxis.core.report.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.kept.Release;
import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Row;
import dev.praxis.core.report.document.Report.Tone;
import dev.praxis.core.report.document.Values;
import dev.praxis.core.report.drawing.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How often sessions repeated a failure that had a rule, from one release of the rule file to the
/// next: an association, which is tested by nothing.
final class TrendReport {
  private final List<Release> releases;
  private final Instant now;
  private final Mask mask;
  private final String version;
  private final Values values = new Values();

  /// @throws Problem where no rules were exported
  TrendReport(Trend trend, Instant now, Mask mask, String version) {
    this.releases = trend.releases();
    this.now = now;
    this.mask = mask;
    this.version = version;
    if (releases.isEmpty()) {
      throw new Problem(
          "No rules were exported yet, so there is no release to follow.",
          "Run `praxis export` first.");
    }
  }

  Report with(List<NamedChart> charts) {
    var sentence = sentence();
    values.add("trend", "sentence", sentence);
    values.add("trend", "at", Method.minute(now));
    values.add("plan", "confidence", 0.95);
    return new Report(
        "Praxis: releases of the rule file",
        "Over releases of the rule file, " + Method.minute(now),
        Tone.OPEN,
        headline(),
        sentence,
        List.of(
            "The first release and those that follow differ in more than the rules: versions of the"
                + " model, the mix of tasks and the season changed too."),
        List.of(
            new Fact("Sessions", "of the training side, where the file reaches", false),
            new Fact("Interval", "Wilson 95 %", false),
            new Fact(
                "Made by", "Praxis " + version + ", Java " + Runtime.version().feature(), false)),
        numbers(),
        charts,
        items(),
        List.of(
            "Sessions of one release are not those of another: nothing is paired, and nothing is"
                + " tested.",
            "Failures get rules because they are frequent, and what was frequent tends to fall by"
                + " itself.",
            "Held-out sessions are not in it, so that it can be read as often as one likes."),
        values);
  }

  private String headline() {
    var last = releases.getLast();
    return last.sessions() == 0
        ? "No session yet under the newest release"
        : "%d of %d sessions repeat a failure under the newest release"
            .formatted(last.repeats(), last.sessions());
  }

  private String sentence() {
    if (releases.size() == 1) {
      return "There is one release and no session before it, so nothing can be compared.";
    }
    return "Sessions that repeat a failure with a rule: %s, %s. An association over time, not proof."
        .formatted(told(releases.getFirst()), told(releases.getLast()));
  }

  private String told(Release release) {
    var when =
        release.name().equals("before")
            ? "before the first release"
            : "under “" + mask.apply(release.name()) + "”";
    return release.sessions() == 0
        ? "none yet " + when + ", where no session began"
        : String.format(
            Locale.ROOT,
            "%d of %d %s (Wilson %s)",
            release.repeats(),
            release.sessions(),
            when,
            Figures.percentRange(release.interval()));
  }

  private List<Report.Measure> numbers() {
    var numbers = new Numbers(values);
    for (int i = 0; i < releases.size(); i++) {
      var release = releases.get(i);
      numbers.share(
          "release." + (i + 1),
          mask.apply(release.name()),
          release.repeats(),
          release.sessions(),
          release.interval());
    }
    return numbers.measures();
  }

  private Items items() {
    return new Items(
        "Releases, oldest first",
        List.of("Release", "From", "Repeated", "Sessions", "Models"),
        IntStream.range(0, releases.size()).mapToObj(this::row).toList(),
        "No release.");
  }

  private Row row(int place) {
    var release = releases.get(place);
    var name = mask.apply(release.name());
    var number = Integer.toString(place + 1);
    var models = mask.apply(String.join(", ", release.models()));
    values.add("release", name, "", number, "from", Method.minute(release.from()));
    values.add("release", name, "", number, "repeats", release.repeats());
    values.add("release", name, "", number, "sessions", release.sessions());
    values.add("release", name, "", number, "models", models);
    return new Row(
        List.of(
            name,
            Method.minute(release.from()),
            Integer.toString(release.repeats()),
            Integer.toString(release.sessions()),
            models),
        false);
  }
}
