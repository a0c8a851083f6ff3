package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.standing.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis rules list`: all rules in the order of the instruction file.
@Command(name = "list", description = "List the rules in the order of the instruction file.")
final class RulesListCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those, like candidate; exported also gives those that are monitored.")
  private @Nullable Stage status;

  RulesListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    var stages = new HashMap<Long, Stage>();
    var rules = new ArrayList<Rule>();
    for (var standing : workbench.ruleBook().monitor().standings()) {
      stages.put(standing.rule().id(), standing.stage());
      if (isAsked(standing.rule(), standing.stage())) {
        rules.add(standing.rule());
      }
    }
    return RuleList.withEvidence(rules, stages, workbench);
  }

  private boolean isAsked(Rule rule, Stage stage) {
    return status == null || status == stage || status.word().equals(rule.status().word());
  }
}
