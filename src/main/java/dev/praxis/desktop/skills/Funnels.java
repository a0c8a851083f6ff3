package dev.praxis.desktop.skills;

import dev.praxis.core.statistics.Funnel;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.charts.FunnelChart;
import dev.praxis.desktop.skills.reading.SkillRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Makes the funnel plot of skills.
final class Funnels {
  /// So many points make a smooth curve.
  private static final int POINTS = 80;

  private Funnels() {}

  static FunnelChart of(List<SkillRow> rows, String chosen, Texts texts) {
    var run = rows.stream().filter(row -> row.reliability().runs() > 0).toList();
    int n = run.stream().mapToInt(row -> row.reliability().runs()).sum();
    double pooled =
        run.stream().mapToDouble(row -> row.reliability().point() * row.reliability().runs()).sum()
            / Math.max(1, n);
    var funnel = new Funnel(Math.clamp(pooled, 0, 1));
    var limits = new HashMap<Integer, FunnelChart.Limit>();
    var dots = run.stream().map(row -> dot(row, funnel, limits)).toList();
    var most = run.stream().mapToInt(row -> row.reliability().runs()).max().orElse(0);
    return new FunnelChart(dots, pooled, curve(most, funnel, limits), chosen, texts);
  }

  private static FunnelChart.Dot dot(
      SkillRow row, Funnel funnel, Map<Integer, FunnelChart.Limit> limits) {
    var reliability = row.reliability();
    var limit = limit(reliability.runs(), funnel, limits);
    var rate = reliability.point();
    return new FunnelChart.Dot(
        row.name(),
        row.name(),
        reliability.runs(),
        rate,
        rate < limit.low998() || rate > limit.high998());
  }

  private static List<FunnelChart.Limit> curve(
      int most, Funnel funnel, Map<Integer, FunnelChart.Limit> limits) {
    var counts = new TreeSet<Integer>();
    for (int i = 0; i <= POINTS && most > 0; i++) {
      counts.add(Math.max(1, (int) ((long) most * i / POINTS)));
    }
    return counts.stream().map(n -> limit(n, funnel, limits)).toList();
  }

  private static FunnelChart.Limit limit(
      int n, Funnel funnel, Map<Integer, FunnelChart.Limit> limits) {
    return limits.computeIfAbsent(
        n,
        count -> {
          var usual = funnel.limits95(count);
          var wide = funnel.limits998(count);
          return new FunnelChart.Limit(count, usual.low(), usual.high(), wide.low(), wide.high());
        });
  }
}
