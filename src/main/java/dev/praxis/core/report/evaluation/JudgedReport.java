package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Row;
import dev.praxis.core.report.document.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What a judge says rules would have prevented.
final class JudgedReport {
  private final KeptJudged kept;
  private final String version;
  private final Values values = new Values();

  JudgedReport(KeptJudged kept, String version) {
    this.kept = kept;
    this.version = version;
  }

  Report with(List<NamedChart> charts) {
    return new Report(
        "Praxis: " + kept.ref().word(),
        "Judged, " + Method.minute(kept.at()),
        Method.tone(kept.state()),
        kept.headline(),
        kept.sentence(),
        kept.cautions(),
        how(),
        numbers(),
        charts,
        items(),
        limits(),
        values);
  }

  private List<String> limits() {
    return List.of(
        "A judge was asked; nothing was run. Judged preventable is not prevented.",
        kept.check().needed()
            ? "The judge’s errors are known only as well as the labels it was held against, which"
                + " come from training failures."
            : "One person judged, who may know the rules and hope for them; nobody has checked the"
                + " answers.",
        "Sessions without a failure are not in it, so it cannot show new failures.");
  }

  private List<Fact> how() {
    var method = new Method(kept, values);
    method.fact("judge", "Judged by", KeptJudged.named(kept.judge()));
    if (kept.check().needed()) {
      method.fact("labels", "Held against", kept.check().labels() + " labels of the curator");
      values.add("plan", "labels", kept.check().labels());
    }
    values.add("plan", "confidence", 0.95);
    return method.facts(version);
  }

  private List<Report.Measure> numbers() {
    var numbers = new Numbers(values);
    int n = kept.items().size();
    numbers.share("observed", "Judged preventable", kept.observed(), n, kept.interval());
    long covered = kept.items().stream().filter(JudgedItem::covered).count();
    numbers.count("covered", "With a rule for their tag", covered, "");
    long open = kept.items().stream().filter(JudgedItem::unanswered).count();
    numbers.count("unanswered", "Not answered", open, "count as not preventable");
    if (kept.check().needed()) {
      judge(numbers);
    }
    var corrected = kept.corrected();
    var share = kept.correctedShare();
    if (corrected != null && share != null) {
      numbers.value("corrected.low", corrected.low());
      numbers.value("corrected.high", corrected.high());
      numbers.share(
          "corrected",
          "Corrected for the judge’s errors",
          share,
          String.format(
              Locale.ROOT,
              "Rogan-Gladen, %.1f to %.1f %% by %s, 95 %%",
              100 * corrected.low(),
              100 * corrected.high(),
              corrected.method()));
    }
    return numbers.measures();
  }

  private void judge(Numbers numbers) {
    var quality = kept.check().quality();
    int labels = kept.check().labels();
    numbers.count(
        "labels",
        "Labels of the curator",
        labels,
        labels == 0 ? "without any the judge’s errors are not known" : "of training failures");
    if (labels == 0) {
      return;
    }
    numbers.share(
        "sensitivity",
        "The judge catches",
        quality.caught(),
        quality.caught() + quality.overlooked(),
        quality.sensitivityInterval());
    numbers.share(
        "specificity",
        "The judge clears",
        quality.cleared(),
        quality.cleared() + quality.falseAlarms(),
        quality.specificityInterval());
  }

  private Items items() {
    var rows = new ArrayList<Row>();
    int number = 0;
    for (var item : kept.items()) {
      number++;
      var row = Integer.toString(number);
      values.add("item", item.sessionKey(), "", row, "title", item.sessionTitle());
      values.add("item", item.sessionKey(), "", row, "project", item.project());
      values.add("item", item.sessionKey(), "", row, "tag", item.tag());
      values.add("item", item.sessionKey(), "", row, "covered", item.covered());
      values.add("item", item.sessionKey(), "", row, "preventable", item.preventable());
      values.add("item", item.sessionKey(), "", row, "unanswered", item.unanswered());
      for (var answer : item.answers()) {
        values.add(
            "item", item.sessionKey(), "", row, "answer of R" + answer.rule(), answer.word());
        values.add(
            "item", item.sessionKey(), "", row, "reason of R" + answer.rule(), answer.reason());
      }
    }
    kept.items().stream()
        .sorted(Comparator.comparing(JudgedItem::preventable))
        .forEach(item -> rows.add(row(item)));
    return new Items(
        "Held-out failures, those no rule prevents first",
        List.of("Session", "Project", "Tag", "Rule", "Preventable", "Why"),
        rows,
        "The held-out sessions show no failure.");
  }

  /// Told by the answer that counts.
  private static Row row(JudgedItem item) {
    var telling =
        item.answers().stream()
            .min(Comparator.comparing(JudgedItem.Answer::word))
            .map(answer -> List.of("R" + answer.rule(), said(answer.word()), answer.reason()))
            .orElse(List.of("none", "no rule", ""));
    return new Row(
        List.of(
            item.sessionTitle().isBlank() ? item.sessionKey() : item.sessionTitle(),
            item.project(),
            item.tag(),
            telling.get(0),
            telling.get(1),
            telling.get(2)),
        !item.preventable());
  }

  private static String said(JudgedItem.Word word) {
    return switch (word) {
      case PREVENTABLE -> "yes";
      case NOT_PREVENTABLE -> "no";
      case UNANSWERED -> "not answered";
    };
  }
}
