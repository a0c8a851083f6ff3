package dev.praxis.cli.model;

import dev.praxis.cli.console.Interruption;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TerminalProgress;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.secrets.Redactor;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis model test`: one short question, to see that address, key and model are right.
@Command(name = "test", description = "Ask the chosen model one short question.")
final class ModelTestCommand implements Callable<Integer> {
  private static final ModelRequest QUESTION =
      ModelRequest.of("", "Answer with the one word: ready").atMost(64);
  private final Invocation invocation;
  private final ModelAccess access;

  ModelTestCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    var job = access.open(new Redactor(""), new TokenCounter()::count);
    invocation.say(PlainText.line(job.preview(List.of(QUESTION)).inWords(), 500));
    try (var interruption = new Interruption();
        var progress = new TerminalProgress(invocation.console(), interruption)) {
      long begun = System.nanoTime();
      var answer = job.ask(QUESTION, progress);
      return invocation.reply(
          new Tried(
              true,
              job.where().inWords(),
              PlainText.line(answer.text(), 200),
              answer.tokensIn(),
              answer.tokensOut(),
              (System.nanoTime() - begun) / 1_000_000_000.0,
              job.spent().inWords()));
    }
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
