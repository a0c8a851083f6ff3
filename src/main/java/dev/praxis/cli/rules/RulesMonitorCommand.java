package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.cli.rules.telling.StandingRow;
import dev.praxis.cli.rules.telling.StandingText;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.standing.RuleStanding;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules monitor`: what sessions say of the rules that were exported.
@Command(
    name = "monitor",
    description = "Tell of exported rules whether later sessions followed them.")
final class RulesMonitorCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      converter = RuleId.class,
      description = "Rules, like 12 or R12; all that were ever exported if left out.")
  private List<Long> ids = List.of();

  @Option(names = "--again", description = "Judge every session anew first.")
  private boolean again;

  RulesMonitorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::monitor);
  }

  private Reply monitor(Workbench workbench) {
    var _ = RuleList.withIds(ids, workbench);
    var monitor = workbench.ruleBook().monitor();
    var standings =
        invocation.working(progress -> {
          if (again) {
            monitor.observeAgain(progress);
          } else {
            monitor.observe(progress);
          }
          return monitor.standings();
        });
    return new Monitored(standings.stream().filter(this::isAsked).map(StandingRow::of).toList());
  }

  private boolean isAsked(RuleStanding standing) {
    return ids.isEmpty()
        ? !standing.monitoring().placements().isEmpty()
        : ids.contains(standing.rule().id());
  }

  private record Monitored(List<StandingRow> rules) implements Reply {
    @Override
    public String text() {
      return rules.isEmpty()
          ? "No rule was exported yet.\n"
          : rules.stream().map(StandingText::of).collect(Collectors.joining("\n"));
    }
  }
}
