package dev.praxis.core.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.report.charts.evaluation.CoverageSweep.Weight;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.ReportFormat;
import dev.praxis.core.report.evaluation.EvaluationReports.Weighing;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.words.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every number a reader meets in a page or in Markdown is one of the CSV, or rounded from one, or
/// reckoned from the runs in it.
final class ShownNumbersTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w])");

  /// Of the methods, in words that stand beside every result: the confidence, the e-value that is
  /// evidence, projects that are enough for a test and for a bootstrap, the name CR1.
  private static final Set<String> CONSTANTS = Set.of("95", "20", "6", "10", "0", "1");

  static List<KeptEvaluation> evaluations() {
    return List.of(
        ReplaySample.single().item("FM", "P").kept(),
        ReplaySample.epochs().kept(),
        Samples.coverage(),
        Samples.judged(),
        Samples.prospective());
  }

  private static String written(KeptEvaluation kept, ReportFormat format) {
    var weights =
        Map.of(1L, new Weight(4, 21, 20), 2L, new Weight(3, 18, 19), 3L, new Weight(2, 25, 23));
    var reports =
        new EvaluationReports(
            new Mask(new Redactor("salt")),
            Texts.ofThisComputer(),
            () -> new Weighing(weights, 2, Samples.paying()),
            Samples::trend,
            "1");
    return new String(format.bytes(reports.of(kept)), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void ofAPageAreInTheCsv(KeptEvaluation kept) {
    var page = written(kept, ReportFormat.HTML);
    var read =
        page.replaceAll("(?s)<head>.*?</head>", " ")
            .replaceAll("(?s)<svg.*?</svg>", " ")
            .replace("<wbr>", "")
            .replaceAll("<[^>]*>", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");

    assertAllKnown(read, kept);
  }

  /// What a screen reader says of a chart.
  @ParameterizedTest
  @MethodSource("evaluations")
  void ofChartsAreInTheCsv(KeptEvaluation kept) {
    var page = written(kept, ReportFormat.HTML);
    var titles =
        Pattern.compile("<title>(.*?)</title>")
            .matcher(page.substring(page.indexOf("<main>")))
            .results()
            .map(found -> found.group(1).replace("&lt;", "<").replace("&gt;", ">"))
            .collect(Collectors.joining(" "));

    assertAllKnown(titles, kept);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void ofMarkdownAreInTheCsv(KeptEvaluation kept) {
    assertAllKnown(written(kept, ReportFormat.MARKDOWN).replace("\\", ""), kept);
  }

  private static void assertAllKnown(String read, KeptEvaluation kept) {
    var csv = TidyCsv.read(written(kept, ReportFormat.CSV));
    var known = known(csv);
    var rest = withoutWords(read, csv);
    var unknown =
        NUMBER
            .matcher(rest)
            .results()
            .filter(found -> !known.contains(found.group()) && !CONSTANTS.contains(found.group()))
            .map(found -> rest.substring(Math.max(0, found.start() - 40), found.end()))
            .toList();
    assertThat(unknown).isEmpty();
    assertThat(NUMBER.matcher(rest).results().count()).isGreaterThan(10);
  }

  /// Names, hashes and reasons have digits too, and stand in the CSV as they are. What the verdict
  /// says is no name: its numbers are held to account.
  private static String withoutWords(String read, TidyCsv csv) {
    var words =
        csv.all()
            .filter(line -> !line.section().equals("evaluation"))
            .flatMap(line -> List.of(line.value(), line.item()).stream())
            .filter(text -> text.length() > 2 && !text.matches("-?[\\d.E-]+"))
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    var rest = read.replaceAll("\\s+", " ").replace('−', '-');
    for (var word : words) {
      rest = rest.replace(word.replaceAll("\\s+", " "), " ");
    }
    return rest;
  }

  /// As reports round: shares, percents and points, without their sign.
  private static Set<String> known(TidyCsv csv) {
    var known = new HashSet<String>();
    csv.all()
        .map(TidyCsv.Line::value)
        .filter(value -> value.matches("-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?"))
        .forEach(value -> addShown(known, Math.abs(Double.parseDouble(value))));
    // counts of runs in each arm: as many as the CSV has lines of them
    csv.by(
            "run",
            line -> line.name().equals("failed") && line.value().equals("true"),
            line -> line.item() + line.arm())
        .values()
        .forEach(runs -> known.add(Integer.toString(runs.size())));
    csv.by("run", line -> line.name().equals("tokens"), TidyCsv.Line::item)
        .values()
        .forEach(runs -> addShown(known, sum(runs)));
    csv.by("run", line -> line.name().equals("seconds"), TidyCsv.Line::item)
        .values()
        .forEach(runs -> addShown(known, sum(runs)));
    derived(csv, known);
    return known;
  }

  private static double sum(List<TidyCsv.Line> lines) {
    return lines.stream().mapToDouble(line -> Double.parseDouble(line.value())).sum();
  }

  /// What a verdict and captions add up: items in all, and those failed before and after.
  private static void derived(TidyCsv csv, Set<String> known) {
    addShown(
        known,
        csv.section("chart trend")
            .filter(line -> line.name().equals("Sessions"))
            .mapToInt(line -> Integer.parseInt(line.value()))
            .sum());
    var counts =
        csv.section("figure")
            .collect(
                Collectors.toMap(TidyCsv.Line::name, TidyCsv.Line::value, (first, _) -> first));
    if (!counts.containsKey("both")) {
      return;
    }
    int both = csv.count("both");
    int prevented = csv.count("prevented");
    int broken = csv.count("new");
    int neither = csv.count("neither");
    for (int sum : List.of(both + prevented, both + broken, broken + neither, prevented + broken)) {
      addShown(known, sum);
    }
    addShown(known, csv.count("items") + csv.count("missing"));
    addShown(known, csv.figure("difference"));
  }

  private static void addShown(Set<String> known, double value) {
    for (double scaled : new double[] {value, 100 * value}) {
      for (int decimals = 0; decimals <= 4; decimals++) {
        var shown = String.format(Locale.ROOT, "%." + decimals + "f", scaled);
        known.add(shown);
        known.add(shown.contains(".") ? shown.replaceAll("\\.?0+$", "") : shown);
      }
      known.add(Long.toString(Math.round(scaled)));
      known.add(String.format(Locale.ROOT, "%.1f", Math.round(10 * scaled) / 10.0));
    }
  }
}
