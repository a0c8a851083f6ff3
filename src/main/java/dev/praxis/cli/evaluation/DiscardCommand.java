package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Ref;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis evaluations discard`: puts a replay away that nobody means to go on with.
@Command(
    name = "discard",
    description =
        "Put an unfinished replay away. Its finished runs are kept and stand for the same runs of a"
            + " later plan; `praxis undo` takes it back.")
final class DiscardCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "REPLAY", description = "Its name, such as replay-3.")
  private String name = "";

  DiscardCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::discard);
  }

  private Reply discard(Workbench workbench) {
    var ref = Ref.of(name);
    return new Discarded(ref.word(), workbench.evaluations().discard(ref));
  }

  /// @param runsKept runs that had ended
  private record Discarded(String evaluation, int runsKept) implements Reply {
    @Override
    public String text() {
      return "%s is discarded; %s. Undo brings it back.%n"
          .formatted(
              evaluation,
              runsKept == 0
                  ? "none of its runs had ended"
                  : runsKept == 1
                      ? "the one run that had ended is kept for later plans"
                      : "the %d runs that had ended are kept for later plans".formatted(runsKept));
    }
  }
}
