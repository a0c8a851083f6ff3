package dev.praxis.cli.rules;

import dev.praxis.cli.console.Asking;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.rules.drafting.RuleDrafter.Drafted;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis rules draft`: candidates for the tags that recur and have no rule yet.
@Command(name = "draft", description = "Draft a candidate for each recurring tag without a rule.")
final class RulesDraftCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;
  @Mixin private Asking asking = new Asking();

  RulesDraftCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::draft);
  }

  private Reply draft(Workbench workbench) {
    var miner = workbench.miner();
    var report = miner.mine(miner.threshold(), Progress.ignored());
    if (asking.previewOnly()) {
      return preview(workbench, report);
    }
    var drafted = asking.wanted() ? byModel(workbench, report) : workbench.drafter().draft(report);
    drafted.skipped().forEach(tag -> say("No draft for " + tag));
    drafted.again().forEach(rule -> say("Again: " + rule));
    return RuleList.of(drafted.drafted()).skipping(drafted.skipped());
  }

  private Reply preview(Workbench workbench, MiningReport report) {
    var job = workbench.model(access);
    var wording =
        workbench.ruleBook().modelDrafts().preview(job, out -> asking.announce(out, invocation));
    workbench.drafter().due(report, wording);
    return RuleList.of(List.of());
  }

  private Drafted byModel(Workbench workbench, MiningReport report) {
    var job = workbench.model(access);
    return invocation.working(progress -> {
      var wording =
          workbench
              .ruleBook()
              .modelDrafts()
              .by(job, progress, out -> asking.announce(out, invocation), this::say);
      var drafted = workbench.drafter().draft(report, wording);
      invocation.tellSpent(job);
      return drafted;
    });
  }

  private void say(String words) {
    invocation.say(PlainText.line(words, 600));
  }
}
