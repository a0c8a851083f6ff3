package dev.praxis.cli.skills;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Skills with how reliable they are.
record SkillList(List<Row> skills) implements Reply {

  static SkillList of(List<Skill> skills) {
    return new SkillList(skills.stream().map(Row::of).toList());
  }

  /// @param name its id or name
  static Skill named(String name, Workbench workbench) {
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
            "RUNS",
            "SUCCESS",
            "PARTIAL",
            "FAILURE",
            "RELIABILITY",
            "95 %");
    for (var row : skills) {
      int runs = row.success + row.partial + row.failure;
      table.row(
          row.id,
          row.name,
          row.category,
          row.status,
          runs,
          row.success,
          row.partial,
          row.failure,
          row.reliability == null ? "-" : "%.1f%%".formatted(100 * row.reliability),
          "%.1f to %.1f %%".formatted(100 * row.low, 100 * row.high));
    }
    return table.orWhenEmpty("There are no skills here.");
  }

  /// @param reliability null without verified runs
  record Row(
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
      @Nullable String lastUsed) {

    static Row of(Skill skill) {
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
          Times.iso(skill.lastUsedAt()));
    }
  }
}
