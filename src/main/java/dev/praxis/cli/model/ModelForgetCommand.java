package dev.praxis.cli.model;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.core.model.job.ModelAccess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis model forget`: back to sending nothing.
@Command(name = "forget", description = "Forget the chosen model, so that nothing is sent again.")
final class ModelForgetCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  ModelForgetCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    return invocation.reply(
        new Done(
            access.settings().forget()
                ? "No model is chosen any more; nothing will be sent."
                : "No model was chosen."));
  }
}
