package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.cli.skills.telling.ChosenSkill;
import dev.praxis.cli.skills.telling.RateJson;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.versions.SkillVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis skills versions`: what a skill said over time, each version with its own runs.
@Command(
    name = "versions",
    description = "List the versions of a skill, each with the runs of it alone.")
public final class SkillsVersionsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenSkill chosen = new ChosenSkill();

  public SkillsVersionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::versions);
  }

  private Reply versions(Workbench workbench) {
    var skill = chosen.in(workbench);
    var kept =
        workbench.skills().versions(skill.id()).stream()
            .collect(Collectors.toMap(SkillVersion::version, Function.identity()));
    var counts = workbench.skills().counts(skill.id());
    var rows = new ArrayList<Row>();
    for (int version = skill.version(); version >= 1; version--) {
      var none = Reliability.of(0, 0, 0, 0);
      rows.add(Row.of(version, kept.get(version), counts.getOrDefault(version, none)));
    }
    return new Versions(skill.id(), skill.name(), rows);
  }

  /// @param versions newest first
  private record Versions(long id, String name, List<Row> versions) implements Reply {
    @Override
    public String text() {
      var table =
          new TextTable("VERSION", "AT", "BY", "STEPS", "RUNS", "RELIABILITY", "95 %", "WHY");
      for (var row : versions) {
        var rate = row.runs.reliability();
        table.row(
            row.version,
            row.at == null ? "" : row.at.substring(0, 10),
            row.author,
            row.kept ? row.steps : "-",
            row.runs.success() + row.runs.partial() + row.runs.failure(),
            rate == null ? "-" : SkillList.percent(rate),
            rate == null ? "no runs" : SkillList.range(row.runs.low(), row.runs.high()),
            row.kept ? row.why : "(known by its runs only)");
      }
      return table.toString();
    }
  }

  /// @param kept whether what it said is kept here; else it came with its runs only
  private record Row(
      int version,
      boolean kept,
      String author,
      @Nullable String at,
      String why,
      int steps,
      RateJson runs) {
    static Row of(int version, @Nullable SkillVersion kept, Reliability runs) {
      var rate = RateJson.of(runs);
      return kept == null
          ? new Row(version, false, "", null, "", 0, rate)
          : new Row(
              version,
              true,
              kept.author(),
              Times.iso(kept.at()),
              kept.why(),
              kept.text().steps().size(),
              rate);
    }
  }
}
