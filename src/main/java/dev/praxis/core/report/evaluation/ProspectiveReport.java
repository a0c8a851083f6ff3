package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptProspective.ModelShare;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptProspective.Window;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Row;
import dev.praxis.core.report.document.Values;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What became of failure rates after an export: an association, which is tested by nothing.
final class ProspectiveReport {
  private final KeptProspective kept;
  private final String version;
  private final Values values = new Values();

  ProspectiveReport(KeptProspective kept, String version) {
    this.kept = kept;
    this.version = version;
  }

  Report with(List<NamedChart> charts) {
    return new Report(
        "Praxis: " + kept.ref().word(),
        "Before and after an export, " + Method.minute(kept.at()),
        Method.tone(kept.state()),
        kept.headline(),
        kept.sentence(),
        kept.cautions(),
        how(),
        numbers(),
        charts,
        items(),
        List.of(
            "Versions of the model, the mix of tasks and the season changed too; nothing here says"
                + " that the rules were the reason.",
            "Tags that have rules were chosen because they were frequent, and such tags fall by"
                + " themselves; hold them against the controls.",
            "Sessions before and after are different sessions: no paired test is possible."),
        values);
  }

  private List<Fact> how() {
    var method = new Method(kept, values);
    method.fact("exported", "Exported", Method.minute(kept.exportedAt()) + " to " + kept.file());
    method.fact("tags", "Tags with rules", String.join(", ", kept.tags()));
    method.fact("models before", "Models before", models(kept.before()));
    method.fact("models after", "Models after", models(kept.after()));
    values.add("plan", "confidence", 0.95);
    return method.facts(version);
  }

  private static String models(Window window) {
    var models =
        window.models().stream().map(ProspectiveReport::model).collect(Collectors.joining(", "));
    return models.isEmpty() ? "none told" : models;
  }

  private static String model(ModelShare share) {
    var name = share.model().isEmpty() ? "not told" : share.model();
    return name + " in " + share.sessions() + " sessions";
  }

  private List<Report.Measure> numbers() {
    var numbers = new Numbers(values);
    rate(numbers, "before", "Failing sessions before", kept.before());
    rate(numbers, "after", "Failing sessions after", kept.after());
    var change = kept.change();
    var interval = kept.interval();
    if (change != null && interval != null) {
      numbers.change("change", "Change", -change, turned(interval), "unpaired");
    }
    if (kept.controlChange() != null) {
      numbers.change("controls", "Change of the controls", -kept.controlChange(), "mean");
    }
    if (kept.beyondControls() != null) {
      numbers.change(
          "beyond", "Change beyond the controls", -kept.beyondControls(), "told, not tested");
    }
    var drift = kept.drift();
    numbers.share(
        "drift.tolerated", "Tolerated by the drift chart", drift.tolerated(), "of sessions; CUSUM");
    double highest = drift.sums().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    numbers.value("drift.limit", drift.limit());
    numbers.value("drift.alarm", drift.alarm());
    var how = String.format(Locale.ROOT, "%.2f is an alarm", drift.limit());
    numbers.number("drift.highest", "Highest sum of failures", highest, 2, "", how);
    return numbers.measures();
  }

  private static void rate(Numbers numbers, String name, String words, Window window) {
    numbers.share(name, words, window.failed(), window.sessions(), window.interval());
  }

  /// Kept as after less before; figures are given as before less after.
  private static Interval turned(Interval interval) {
    return new Interval(interval.method(), -interval.high(), -interval.low());
  }

  private Items items() {
    var rows = new ArrayList<Row>();
    kept.byTag().forEach(tag -> rows.add(row(tag, "rule", tag.change() > 0)));
    kept.controls().forEach(tag -> rows.add(row(tag, "control", false)));
    return new Items(
        "Tags, those with a rule first",
        List.of("Tag", "Kind", "Before", "After", "Change, points", "Low", "High"),
        rows,
        "No tag to compare.");
  }

  private Row row(TagChange tag, String kind, boolean marked) {
    values.add("tag", tag.tag(), kind, "", "failed before", tag.failedBefore());
    values.add("tag", tag.tag(), kind, "", "sessions before", tag.sessionsBefore());
    values.add("tag", tag.tag(), kind, "", "failed after", tag.failedAfter());
    values.add("tag", tag.tag(), kind, "", "sessions after", tag.sessionsAfter());
    values.add("tag", tag.tag(), kind, "", "change", tag.change());
    values.add("tag", tag.tag(), kind, "", "low", tag.interval().low());
    values.add("tag", tag.tag(), kind, "", "high", tag.interval().high());
    return new Row(
        List.of(
            tag.tag(),
            kind,
            tag.failedBefore() + "/" + tag.sessionsBefore(),
            tag.failedAfter() + "/" + tag.sessionsAfter(),
            Figures.points(tag.change()),
            Figures.points(tag.interval().low()),
            Figures.points(tag.interval().high())),
        marked);
  }
}
