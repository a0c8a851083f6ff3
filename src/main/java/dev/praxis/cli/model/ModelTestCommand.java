package dev.praxis.cli.model;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelTrial;
import dev.praxis.core.rules.TokenCounter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis model test`: one short question, to see that address, key and model are right.
@Command(name = "test", description = "Ask the chosen model one short question.")
final class ModelTestCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  ModelTestCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    var trial =
        invocation.working(progress ->
            ModelTrial.run(access, new TokenCounter()::count, invocation::announce, progress));
    return invocation.reply(
        new Tried(
            true,
            trial.where().inWords(),
            PlainText.line(trial.answer(), 200),
            trial.tokensIn(),
            trial.tokensOut(),
            trial.took().toMillis() / 1000.0,
            trial.cost()));
  }

  private record Tried(
      boolean ok,
      String where,
      String answer,
      int tokensIn,
      int tokensOut,
      double seconds,
      String cost)
      implements Reply {
    @Override
    public String text() {
      return PlainText.of(
          "%s answered “%s” in %.1f s: %d tokens in, %d out, %s.%n"
              .formatted(where, answer, seconds, tokensIn, tokensOut, cost));
    }
  }
}
