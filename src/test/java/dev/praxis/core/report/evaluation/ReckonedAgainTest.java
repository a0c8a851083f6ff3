package dev.praxis.core.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.ReportFormat;
import dev.praxis.core.report.evaluation.EvaluationReports.Weighing;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.statistics.paired.Clusters;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.words.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Whoever has the CSV alone comes to the very same figures.
final class ReckonedAgainTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final double Z = 1.959963984540054;

  private static TidyCsv csv(KeptEvaluation kept) {
    var reports =
        new EvaluationReports(
            new Mask(new Redactor("salt")),
            Texts.ofThisComputer(),
            () -> new Weighing(Map.of(), 2, Samples.paying()),
            Samples::trend,
            "1");
    return TidyCsv.read(
        new String(ReportFormat.CSV.bytes(reports.of(kept)), StandardCharsets.UTF_8));
  }

  /// Share failed in one arm by task, of those with all their runs.
  private static Map<String, Double> failed(TidyCsv csv, String arm) {
    var missing =
        csv.section("item")
            .filter(line -> line.name().equals("missing") && line.value().equals("true"))
            .map(TidyCsv.Line::item)
            .collect(Collectors.toSet());
    var shares = new LinkedHashMap<String, Double>();
    csv.by(
            "run",
            line -> line.arm().equals(arm) && line.name().equals("failed"),
            TidyCsv.Line::item)
        .forEach((task, runs) -> {
          if (!missing.contains(task)) {
            shares.put(
                task,
                runs.stream()
                    .mapToInt(run -> run.value().equals("true") ? 1 : 0)
                    .average()
                    .orElse(0));
          }
        });
    return shares;
  }

  private static Map<String, Double> differences(TidyCsv csv) {
    var after = failed(csv, "after");
    var differences = new LinkedHashMap<String, Double>();
    failed(csv, "before").forEach((task, share) -> differences.put(task, share - of(after, task)));
    return differences;
  }

  private static double of(Map<String, Double> shares, String task) {
    return Objects.requireNonNull(shares.get(task), task);
  }

  private static PairedTable table(TidyCsv csv) {
    var after = failed(csv, "after");
    int[] cells = new int[4];
    failed(csv, "before")
        .forEach(
            (task, share) -> cells[(share >= 0.5 ? 0 : 2) + (of(after, task) >= 0.5 ? 0 : 1)]++);
    return new PairedTable(cells[0], cells[1], cells[2], cells[3]);
  }

  private static Clusters byProject(TidyCsv csv) {
    var differences = differences(csv);
    var byProject = new LinkedHashMap<String, List<Double>>();
    csv.section("item")
        .filter(line -> line.name().equals("project") && differences.containsKey(line.item()))
        .forEach(line ->
            byProject
                .computeIfAbsent(line.value(), _ -> new ArrayList<>())
                .add(differences.get(line.item())));
    return Clusters.of(byProject.values());
  }

  private static double[] wilson(int k, int n) {
    double p = (double) k / n;
    double centre = (k + Z * Z / 2) / (n + Z * Z);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
    return new double[] {centre - half, centre + half};
  }

  /// Newcombe (1998), method 10.
  private static double[] newcombe(PairedTable t) {
    int n = t.items();
    double p1 = (double) t.failedBefore() / n;
    double p2 = (double) t.failedAfter() / n;
    var first = wilson(t.failedBefore(), n);
    var second = wilson(t.failedAfter(), n);
    double margins =
        (double) t.failedBefore()
            * (n - t.failedBefore())
            * t.failedAfter()
            * (n - t.failedAfter());
    double cross = (double) t.both() * t.neither() - (double) t.prevented() * t.newFailures();
    double corrected = cross > 0 ? Math.max(cross - n / 2.0, 0) : cross;
    double phi = margins == 0 ? 0 : corrected / Math.sqrt(margins);
    double l = p1 - first[0];
    double u = second[1] - p2;
    double l2 = p2 - second[0];
    double u2 = first[1] - p1;
    return new double[] {
      p1 - p2 - Math.sqrt(l * l - 2 * phi * l * u + u * u),
      p1 - p2 + Math.sqrt(l2 * l2 - 2 * phi * l2 * u2 + u2 * u2)
    };
  }

  private static double mcnemar(int b, int c) {
    double tail = 0;
    double ways = 1;
    for (int i = 0; i <= Math.min(b, c); i++) {
      tail += ways;
      ways = ways * (b + c - i) / (i + 1);
    }
    return Math.min(1, 2 * tail * Math.pow(0.5, b + c));
  }

  @Test
  void replayOfOneEpoch() {
    var csv = csv(ReplaySample.single().item("FM", "P").kept());
    var table = table(csv);

    assertThat(table).isEqualTo(new PairedTable(6, 14, 4, 16));
    assertThat(csv.count("both")).isEqualTo(table.both());
    assertThat(csv.count("prevented")).isEqualTo(table.prevented());
    assertThat(csv.count("new")).isEqualTo(table.newFailures());
    assertThat(csv.count("neither")).isEqualTo(table.neither());
    assertThat(csv.figure("difference")).isCloseTo(0.25, EXACT);
    assertThat(csv.figure("difference.low")).isCloseTo(newcombe(table)[0], EXACT);
    assertThat(csv.figure("difference.high")).isCloseTo(newcombe(table)[1], EXACT);
    assertThat(csv.figure("p")).isCloseTo(mcnemar(14, 4), EXACT);
    assertThat(csv.figure("prevented.rate.low")).isCloseTo(wilson(14, 20)[0], EXACT);
    assertThat(csv.figure("prevented.rate.high")).isCloseTo(wilson(14, 20)[1], EXACT);
    assertThat(csv.figure("e")).isCloseTo(3.5007, within(1e-4));
    assertThat(csv.figure("worst case")).isCloseTo((10.0 - 1) / 41, EXACT);
  }

  @Test
  void clustersAndTheirBootstrapFromTheSeed() {
    for (var sample : List.of(ReplaySample.single(), ReplaySample.epochs())) {
      var csv = csv(sample.kept());
      long seed = Long.parseLong(csv.text("plan", "seed"));
      var clusters = byProject(csv);
      var bootstrap = clusters.bootstrap(10_000, seed);

      assertThat(csv.count("projects")).isEqualTo(clusters.count());
      assertThat(csv.figure("cluster.low")).isCloseTo(clusters.interval().low(), EXACT);
      assertThat(csv.figure("cluster.high")).isCloseTo(clusters.interval().high(), EXACT);
      assertThat(csv.figure("cluster.p")).isCloseTo(clusters.signFlip(seed), EXACT);
      assertThat(csv.figure("bootstrap")).isCloseTo(bootstrap.mean(), EXACT);
      assertThat(csv.figure("bootstrap.low")).isCloseTo(bootstrap.interval().low(), EXACT);
      assertThat(csv.figure("bootstrap.high")).isCloseTo(bootstrap.interval().high(), EXACT);
      assertThat(csv.count("bootstrap.resamples")).isEqualTo(bootstrap.resamples());
    }
  }

  @Test
  void replayOfSeveralEpochsByTheMeansOfItems() {
    var csv = csv(ReplaySample.epochs().kept());
    var items = Clusters.apart(differences(csv).values());

    assertThat(csv.figure("difference")).isCloseTo(items.mean(), EXACT);
    assertThat(csv.figure("difference.low")).isCloseTo(items.interval().low(), EXACT);
    assertThat(csv.figure("p"))
        .isCloseTo(items.signFlip(Long.parseLong(csv.text("plan", "seed"))), EXACT);
    assertThat(csv.figure("rate.before"))
        .isCloseTo(
            failed(csv, "before").values().stream().mapToDouble(each -> each).average().orElse(0),
            EXACT);
    assertThat(csv.count("broken")).isEqualTo(1);
  }

  @Test
  void tagsAreAdjustedByHolm() {
    var csv = csv(ReplaySample.single().kept());
    var after = failed(csv, "after");
    var before = failed(csv, "before");
    var byTag = new TreeMap<String, int[]>();
    csv.section("item")
        .filter(line -> line.name().equals("tag"))
        .forEach(line -> {
          var changed = byTag.computeIfAbsent(line.value(), _ -> new int[2]);
          double difference = of(before, line.item()) - of(after, line.item());
          changed[0] += difference > 0 ? 1 : 0;
          changed[1] += difference < 0 ? 1 : 0;
        });
    var alone = new LinkedHashMap<String, Double>();
    byTag.forEach((tag, changed) -> alone.put(tag, mcnemar(changed[0], changed[1])));
    double least = alone.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    double most = alone.values().stream().max(Comparator.naturalOrder()).orElseThrow();

    assertThat(alone).hasSize(2);
    alone.forEach((tag, p) -> {
      double holm = p == least ? Math.min(1, 2 * p) : Math.max(Math.min(1, 2 * least), most);
      assertThat(chart(csv, "by-tag", tag, "p")).isCloseTo(p, EXACT);
      assertThat(chart(csv, "by-tag", tag, "p by Holm")).isCloseTo(holm, EXACT);
    });
  }

  @Test
  void coverageWithItsFairShares() {
    var csv = csv(Samples.coverage());
    var caught =
        csv.by("item", line -> line.name().equals("addressed by"), TidyCsv.Line::item).values();
    long n = csv.section("item").filter(line -> line.name().equals("addressed")).count();

    assertThat(csv.count("covered.count")).isEqualTo(caught.size());
    assertThat(csv.count("covered.n")).isEqualTo((int) n);
    assertThat(csv.figure("covered.low")).isCloseTo(wilson(caught.size(), (int) n)[0], EXACT);
    assertThat(csv.figure("covered.high")).isCloseTo(wilson(caught.size(), (int) n)[1], EXACT);
    for (var rule : Set.of("R1", "R2", "R3", "R4")) {
      double share = 0;
      double only = 0;
      for (var rules : caught) {
        boolean in = rules.stream().anyMatch(line -> line.value().equals(rule));
        share += in ? 1.0 / rules.size() : 0;
        only += in && rules.size() == 1 ? 1 : 0;
      }
      var text =
          csv.section("rule")
              .filter(line -> line.item().equals(rule) && line.name().equals("text"))
              .findFirst()
              .orElseThrow()
              .value();
      assertThat(chart(csv, "contributions", text, "Fair share")).isCloseTo(share, EXACT);
      assertThat(chart(csv, "contributions", text, "Only it")).isCloseTo(only, EXACT);
    }
  }

  @Test
  void breakEvenFromCallsAndWaste() {
    var csv = csv(Samples.coverage());
    double waste = csv.figure("break-even.waste");
    double price = csv.figure("break-even.cached price");

    assertThat(csv.figure("break-even"))
        .isCloseTo(csv.count("tokens") * price * 1_000 / waste, EXACT);
    assertThat(csv.figure("break-even.here"))
        .isCloseTo(csv.count("tokens") * price * csv.count("calls") / waste, EXACT);
    double characters =
        csv.section("rule")
            .filter(line -> line.name().equals("text"))
            .mapToDouble(line -> Math.ceil(("- " + line.value() + "\n").length() / 4.0))
            .sum();
    assertThat(csv.figure("estimated")).isEqualTo(characters);
  }

  @Test
  void driftFromTheSessionsThatFail() {
    var csv = csv(Samples.prospective());
    double tolerated = csv.figure("drift.tolerated");
    double odds = 2 * tolerated / (1 - tolerated);
    double heard = odds / (1 + odds);
    double sum = 0;
    int alarm = -1;
    var sessions = csv.by("chart drift", line -> line.name().equals("Fails"), TidyCsv.Line::item);
    for (var session : sessions.entrySet()) {
      boolean fails = session.getValue().getFirst().value().equals("1");
      double weight = fails ? heard / tolerated : (1 - heard) / (1 - tolerated);
      sum = Math.max(0, sum + Math.log(weight));
      assertThat(chart(csv, "drift", session.getKey(), "Sum")).isCloseTo(sum, EXACT);
      if (alarm < 0 && sum >= csv.figure("drift.limit")) {
        alarm = Integer.parseInt(session.getKey()) - 1;
      }
    }

    assertThat(sessions).hasSize(12);
    assertThat(csv.count("drift.alarm")).isEqualTo(alarm).isEqualTo(9);
  }

  @Test
  void releasesWithTheirIntervals() {
    var csv = csv(Samples.prospective());

    for (var release : Samples.trend().releases()) {
      int k = (int) chart(csv, "trend", release.name(), "Repeats");
      int n = (int) chart(csv, "trend", release.name(), "Sessions");
      assertThat(chart(csv, "trend", release.name(), "Low")).isCloseTo(wilson(k, n)[0], EXACT);
      assertThat(chart(csv, "trend", release.name(), "High")).isCloseTo(wilson(k, n)[1], EXACT);
    }
  }

  @Test
  void prospectiveChangeIsUnpaired() {
    var csv = csv(Samples.prospective());
    var before = wilson(56, 70);
    var after = wilson(48, 80);

    assertThat(csv.figure("change")).isCloseTo(0.2, EXACT);
    assertThat(csv.figure("change.low"))
        .isCloseTo(0.2 - Math.hypot(0.8 - before[0], after[1] - 0.6), EXACT);
    assertThat(csv.figure("change.high"))
        .isCloseTo(0.2 + Math.hypot(before[1] - 0.8, 0.6 - after[0]), EXACT);
  }

  @Test
  void theSameEvaluationGivesTheSameBytes() {
    var reports =
        new EvaluationReports(
            new Mask(new Redactor("salt")),
            Texts.ofThisComputer(),
            () -> new Weighing(Map.of(), 2, Samples.paying()),
            Samples::trend,
            "1");
    var kept = ReplaySample.epochs().kept();

    for (var format : ReportFormat.values()) {
      assertThat(Arrays.equals(format.bytes(reports.of(kept)), format.bytes(reports.of(kept))))
          .isTrue();
    }
  }

  private static double chart(TidyCsv csv, String id, String item, String name) {
    return csv.section("chart " + id)
        .filter(line -> line.item().equals(item) && line.name().equals(name))
        .mapToDouble(line -> Double.parseDouble(line.value()))
        .findFirst()
        .orElseThrow();
  }
}
