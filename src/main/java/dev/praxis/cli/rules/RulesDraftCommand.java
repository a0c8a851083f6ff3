package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.task.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis rules draft`: candidates for the tags that recur and have no rule yet.
@Command(name = "draft", description = "Draft a candidate for each recurring tag without a rule.")
final class RulesDraftCommand implements Callable<Integer> {
  private final Invocation invocation;

  RulesDraftCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::draft);
  }

  private Reply draft(Workbench workbench) {
    var miner = workbench.miner();
    var drafted = workbench.drafter().draft(miner.mine(miner.threshold(), Progress.ignored()));
    drafted.skipped().forEach(tag -> invocation.say("No draft for " + PlainText.line(tag, 300)));
    return RuleList.of(drafted.drafted()).skipping(drafted.skipped());
  }
}
