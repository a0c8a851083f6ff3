package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.evaluation.verdict.ReplayItem;
import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.charts.evaluation.EpochMatrix.Run;
import dev.praxis.core.statistics.Drift;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// One of each chart, from made-up numbers that a seed decides.
final class Samples {
  private static final Texts TEXTS = Texts.ofThisComputer();

  private Samples() {}

  /// @param size about how many rows each has
  static Map<String, Chart> of(long seed, int size) {
    var random = new SplittableRandom(seed);
    var charts = new LinkedHashMap<String, Chart>();
    charts.put("mosaic", mosaic(random, size));
    charts.put("difference", new DifferencePlot(figures(random, size), 0.1, TEXTS));
    charts.put("bytag", new TagForest(tags(random, size), true, TEXTS));
    charts.put("sweep", sweep(random, size));
    charts.put("contributions", contributions(random, size));
    charts.put("epochs", new EpochMatrix(epochs(random, size), TEXTS));
    charts.put("power", new PowerCurve(4 + 4 * size, 0.2, 0.05, 3, TEXTS));
    charts.put("trend", new ReleaseTrend(releases(random, size), TEXTS));
    charts.put("change", change(random, size));
    charts.put("drift", drift(random, size));
    return charts;
  }

  private static TransitionMosaic mosaic(SplittableRandom random, int size) {
    int broken = random.nextInt(size);
    var counts =
        new PairedTable(
            random.nextInt(3 * size),
            random.nextInt(4 * size) + 1,
            broken,
            random.nextInt(3 * size));
    return new TransitionMosaic(
        counts, Math.min(broken, random.nextInt(3)), random.nextInt(3), TEXTS);
  }

  static ReplayFigures figures(SplittableRandom random, int size) {
    var items =
        IntStream.range(0, 2 * size + 1)
            .mapToObj(i ->
                new ReplayItem(
                    "task-" + i,
                    "project-" + random.nextInt(size + 1),
                    random.nextInt(3) > 0 ? 1 : 0,
                    random.nextInt(3) > 1 ? 1 : 0,
                    false))
            .toList();
    return ReplayFigures.of(new ReplayEvidence(items, 0, 1, List.of(), 1, 3, 0.1, 7));
  }

  private static String name(SplittableRandom random, int i) {
    var words =
        List.of("forgot_to_run_tests", "typo", "committed_without_being_asked", "変更を確認せずに終了した");
    return words.get(random.nextInt(words.size())) + "_" + i;
  }

  private static List<TagForest.Row> tags(SplittableRandom random, int size) {
    return IntStream.range(0, size)
        .mapToObj(i ->
            TagForest.Row.of(
                name(random, i),
                new PairedTable(
                    random.nextInt(5), random.nextInt(9) + 1, random.nextInt(3), random.nextInt(6)),
                1))
        .toList();
  }

  private static ParetoSweep sweep(SplittableRandom random, int size) {
    int n = 2 * size;
    var steps = new ArrayList<ParetoSweep.Step>();
    var front = new ArrayList<ParetoSweep.Best>();
    for (int i = 0; i <= size; i++) {
      int tokens = 30 * (size - i) + random.nextInt(12);
      steps.add(new ParetoSweep.Step(i + 1, tokens, tokens - 2, Math.min(n, (size - i) * 3 / 2)));
      front.add(new ParetoSweep.Best(17 * i, Math.min(n, 2 * i), "R" + i));
    }
    return new ParetoSweep(steps, front, n, 2, 0.02, TEXTS);
  }

  private static RuleContributions contributions(SplittableRandom random, int size) {
    var rows =
        IntStream.range(0, size)
            .mapToObj(i ->
                new RuleContributions.Row(
                    "R" + i,
                    "Run the whole test suite before saying that a change is done, " + i,
                    random.nextInt(4),
                    random.nextInt(3) - 1,
                    random.nextDouble(-1, 4)))
            .toList();
    return new RuleContributions(rows, 2 * size, TEXTS);
  }

  private static List<EpochMatrix.Row> epochs(SplittableRandom random, int size) {
    return IntStream.range(0, size)
        .mapToObj(i ->
            new EpochMatrix.Row(
                "fix-login-flow-in-the-customer-portal-" + i,
                random.nextInt(4) == 0,
                runs(random),
                runs(random)))
        .toList();
  }

  private static List<Run> runs(SplittableRandom random) {
    return IntStream.range(0, 3)
        .mapToObj(
            _ -> List.of(Run.PASSED, Run.FAILED, Run.FAILED, Run.BROKEN).get(random.nextInt(4)))
        .toList();
  }

  private static List<ReleaseTrend.Release> releases(SplittableRandom random, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> {
          int sessions = random.nextInt(40);
          int repeats = sessions == 0 ? 0 : random.nextInt(sessions);
          return new ReleaseTrend.Release(
              "CLAUDE.md v" + (i + 1),
              "2026-0%d-11".formatted(1 + i % 9),
              sessions,
              repeats,
              Intervals.wilson(repeats, sessions),
              List.of("opus-4." + (5 + i / 3)));
        })
        .toList();
  }

  private static DriftPlot drift(SplittableRandom random, int size) {
    var trials = IntStream.range(0, 4 * size).mapToDouble(_ -> random.nextInt(2)).toArray();
    var drift = Drift.over(0.3);
    var sums = Arrays.stream(drift.trace(trials)).boxed().toList();
    return new DriftPlot(sums, 0.3, drift.limit(), TEXTS);
  }

  private static RateChange change(SplittableRandom random, int size) {
    var rows =
        IntStream.range(0, size)
            .mapToObj(i ->
                new RateChange.Row(
                    name(random, i), random.nextInt(30), 30 + i, random.nextInt(25), 25 + i))
            .toList();
    return new RateChange(rows.getFirst(), List.of(), rows.subList(1, rows.size()), TEXTS);
  }
}
