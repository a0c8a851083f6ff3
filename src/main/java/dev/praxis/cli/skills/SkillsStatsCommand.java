package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.skills.retiring.SkillStats;
import dev.praxis.core.skills.retiring.SkillStats.Group;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `praxis skills stats`: how many skills there are, and how reliable they are together.
@Command(name = "stats", description = "Count skills, by category, with their mean reliability.")
final class SkillsStatsCommand implements Callable<Integer> {
  private final Invocation invocation;

  SkillsStatsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> Stats.of(SkillStats.of(workbench.skillBook().store().list())));
  }

  private record Stats(int total, Map<String, Integer> byStatus, Row all, List<Row> byCategory)
      implements Reply {

    static Stats of(SkillStats stats) {
      return new Stats(
          stats.total(),
          stats.byStatus(),
          Row.of("all", stats.all()),
          stats.byCategory().entrySet().stream()
              .map(each -> Row.of(each.getKey(), each.getValue()))
              .toList());
    }

    @Override
    public String text() {
      if (total == 0) {
        return "There are no skills here.\n";
      }
      var statuses =
          byStatus.entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey())
              .collect(Collectors.joining(", "));
      var table = new TextTable("CATEGORY", "SKILLS", "JUDGED", "RUNS", "MEAN", "ALL RUNS", "95 %");
      byCategory.forEach(row -> row.addTo(table));
      all.addTo(table);
      return "%d skills: %s.\n%sMean: of the judged skills, each the same weight. Candidates and the archive are not in it.\n"
          .formatted(total, statuses, table);
    }
  }

  /// @param judged how many have a verified run
  /// @param meanReliability over those; null without any
  /// @param pooled share of all their verified runs; null without any
  private record Row(
      String category,
      int skills,
      int judged,
      int runs,
      @Nullable Double meanReliability,
      @Nullable Double pooled,
      double low,
      double high) {

    static Row of(String category, Group group) {
      var pooled = group.pooled();
      boolean any = pooled.n() > 0;
      return new Row(
          category,
          group.skills(),
          group.judged(),
          pooled.n(),
          any ? group.mean() : null,
          any ? pooled.point() : null,
          pooled.interval().low(),
          pooled.interval().high());
    }

    void addTo(TextTable table) {
      table.row(
          category.isEmpty() ? "(none)" : category,
          skills,
          judged,
          runs,
          percent(meanReliability),
          percent(pooled),
          "%.1f to %.1f %%".formatted(100 * low, 100 * high));
    }

    private static String percent(@Nullable Double share) {
      return share == null ? "-" : "%.1f%%".formatted(100 * share);
    }
  }
}
