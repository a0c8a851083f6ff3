package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis evaluations override`: a person's word on one run of a replay.
@Command(
    name = "override",
    description =
        "Say of one run of a replay whether it failed; the verdict counts it, and the machine's word"
            + " is kept beside it.")
final class OverrideCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "REPLAY", description = "Its name, such as replay-3.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "TASK", description = "The name of the task.")
  private String task = "";

  @Parameters(index = "2", paramLabel = "before|after", description = "The arm.")
  private Arm arm = Arm.AFTER;

  @Parameters(index = "3", paramLabel = "EPOCH", description = "From 1.")
  private int epoch = 1;

  @Parameters(index = "4", paramLabel = "passed|failed", description = "What you say.")
  private Outcome outcome = Outcome.FAILED;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  /// What can be said.
  enum Outcome {
    PASSED,
    FAILED
  }

  OverrideCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::override);
  }

  private Reply override(Workbench workbench) {
    var ref = Ref.of(name);
    workbench.evaluations().override(ref, task, arm, epoch, outcome == Outcome.FAILED, reason);
    var kept = workbench.evaluations().open(ref);
    return new Recounted(ref.word(), kept.state().words(), kept.headline(), kept.sentence());
  }

  private record Recounted(String evaluation, String state, String headline, String sentence)
      implements Reply {
    @Override
    public String text() {
      return "%s. %s%n".formatted(headline, sentence);
    }
  }
}
