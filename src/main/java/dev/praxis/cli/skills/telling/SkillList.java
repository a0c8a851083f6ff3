package dev.praxis.cli.skills.telling;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Skills with how reliable they are.
public record SkillList(List<Row> skills) implements Reply {
  public SkillList {
    skills = List.copyOf(skills);
  }

  public static SkillList of(List<Skill> skills) {
    return new SkillList(skills.stream().map(Row::of).toList());
  }

  /// One skill as it is now.
  public static SkillList of(long id, Workbench workbench) {
    return of(List.of(workbench.skills().existing(id)));
  }

  /// One skill that must be there.
  ///
  /// @param name its id or name
  public static Skill named(String name, Workbench workbench) {
    return workbench
        .skills()
        .find(name)
        .orElseThrow(() ->
            new Problem(
                "There is no skill " + name + " in this workspace.",
                "List the skills with `praxis skills list`."));
  }

  @Override
  public String text() {
    var table =
        new TextTable(
            "ID",
            "NAME",
            "CATEGORY",
            "STATUS",
            "VERSION",
            "RUNS",
            "SUCCESS",
            "PARTIAL",
            "FAILURE",
            "RELIABILITY",
            "95 %",
            "LAST USED");
    for (var row : skills) {
      table.row(
          row.id,
          row.name,
          row.category,
          row.status,
          row.version,
          row.runs(),
          row.success,
          row.partial,
          row.failure,
          row.point(),
          row.range(),
          row.lastUsed == null ? "never" : row.lastUsed.substring(0, 10));
    }
    return table.orWhenEmpty("There are no such skills here.");
  }

  /// One skill, as counted.
  ///
  /// @param reliability null without verified runs
  /// @param selfReported runs nobody verified; they count for nothing
  /// @param prior confidence before any run
  public record Row(
      long id,
      String name,
      String category,
      int version,
      String status,
      int success,
      int partial,
      int failure,
      @Nullable Double reliability,
      double low,
      double high,
      String method,
      @Nullable String lastUsed,
      int selfReported,
      double prior,
      String source) {

    public static Row of(Skill skill) {
      var reliability = skill.reliability();
      return new Row(
          skill.id(),
          skill.name(),
          skill.category(),
          skill.version(),
          skill.status(),
          reliability.success(),
          reliability.partial(),
          reliability.failure(),
          reliability.runs() == 0 ? null : reliability.point(),
          reliability.interval().low(),
          reliability.interval().high(),
          reliability.interval().method(),
          Times.iso(skill.lastUsedAt()),
          reliability.selfReported(),
          skill.prior(),
          skill.source());
    }

    int runs() {
      return success + partial + failure;
    }

    String point() {
      return reliability == null ? "-" : percent(reliability);
    }

    String range() {
      return reliability == null ? "no runs" : SkillList.range(low, high);
    }
  }

  /// `94.0%`
  public static String percent(double share) {
    return "%.1f%%".formatted(100 * share);
  }

  /// `83.8 to 97.9 %`
  public static String range(double low, double high) {
    return "%.1f to %.1f %%".formatted(100 * low, 100 * high);
  }

  /// `94.0% of 50 runs (83.8 to 97.9 %)`; says so where there is none.
  public static String told(Reliability reliability) {
    int runs = reliability.runs();
    return runs == 0
        ? "no verified run"
        : "%s of %d %s (%s)"
            .formatted(
                percent(reliability.point()),
                runs,
                runs == 1 ? "run" : "runs",
                range(reliability.interval().low(), reliability.interval().high()));
  }
}
