package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.task.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis evaluate`: which held-out failures the rules could have addressed, or whether an agent
/// fails less often under them.
@Command(
    name = "evaluate",
    description = "Hold the active rules against the held-out failures, or replay tasks.",
    footer = {
      "",
      "A replay runs the agent given after -- on each task, under both files, in a sandbox:",
      "  praxis evaluate --mode replay --tasks tasks.json --before old.md --after new.md \\",
      "    --network --env ANTHROPIC_API_KEY -- claude -p {prompt} --output-format stream-json"
          + " --verbose"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "coverage: does a rule carry the tag of the failure; the default. replay: run"
              + " tasks under two instruction files.")
  private String mode = "coverage";

  @Mixin private ReplayOptions replay = new ReplayOptions();

  public EvaluateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return switch (mode) {
      case "coverage" -> invocation.onWorkspace(this::coverage);
      case "replay" -> {
        var plan = replay.plan();
        yield replay.dryRun
            ? invocation.reply(PlanReply.of(plan))
            : invocation.onWorkspace(workbench ->
                ReplayReply.of(
                    workbench
                        .evaluations()
                        .replay()
                        .run(plan, replay.sandbox(), new Telling(invocation))));
      }
      default ->
          throw new Problem(
              "The evaluation mode " + mode + " is not part of this version.",
              "Use --mode coverage or --mode replay.");
    };
  }

  private Reply coverage(Workbench workbench) {
    return CoverageReply.of(workbench.coverage().run(Progress.ignored()));
  }

  /// Says on the side which run has ended; an interrupt ends the program, and the next one goes on.
  private record Telling(Invocation invocation) implements Progress {
    @Override
    public void at(long done, long total, String what) {
      if (what.startsWith("Ran ")) {
        invocation.say("%d of %d: %s".formatted(done, total, what));
      }
    }

    @Override
    public boolean stopRequested() {
      return false;
    }
  }
}
