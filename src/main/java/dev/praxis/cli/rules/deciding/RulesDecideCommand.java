package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.rules.keeping.RuleStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis rules approve`, `snooze`, `retire` and `reopen`: one word of the curator on some rules.
@Command
public final class RulesDecideCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final BiConsumer<RuleStore, List<Long>> decision;

  @Mixin private ChosenRules chosen = new ChosenRules();

  private RulesDecideCommand(Invocation invocation, BiConsumer<RuleStore, List<Long>> decision) {
    this.invocation = invocation;
    this.decision = decision;
  }

  /// The curator wants these rules in the instruction file.
  public static CommandLine approve(Invocation invocation) {
    return described(
        new RulesDecideCommand(invocation, RuleStore::approve),
        "Approve rules: the next export writes them.");
  }

  /// Not now; more evidence than today brings the rules back.
  public static CommandLine snooze(Invocation invocation) {
    return described(
        new RulesDecideCommand(invocation, RuleStore::snooze),
        "Put candidates aside until there is more evidence.");
  }

  /// The rules have done their work, and go from the instruction file.
  public static CommandLine retire(Invocation invocation) {
    return described(
        new RulesDecideCommand(invocation, RuleStore::retire),
        "Retire rules: the next export leaves them out.");
  }

  /// Back among the candidates, to be decided again.
  public static CommandLine reopen(Invocation invocation) {
    return described(
        new RulesDecideCommand(invocation, RuleStore::reopen),
        "Take decided rules back among the candidates.");
  }

  private static CommandLine described(RulesDecideCommand command, String description) {
    var line = new CommandLine(command);
    line.getCommandSpec().usageMessage().description(description);
    return line;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> chosen.decide(workbench, ids -> decision.accept(workbench.rules(), ids)));
  }
}
