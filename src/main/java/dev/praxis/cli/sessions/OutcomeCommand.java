package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis outcome`: the curator says how a session ended.
@Command(name = "outcome", description = "Say how a session ended.")
public final class OutcomeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "SESSION", description = "Its id, or enough of its start.")
  private String session = "";

  @Parameters(
      index = "1",
      paramLabel = "VALUE",
      description = "success, partial, failure or unknown.")
  private Outcome outcome = Outcome.UNKNOWN;

  public OutcomeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::decide);
  }

  private Reply decide(Workbench workbench) {
    var decided = Sessions.named(session, workbench);
    workbench.curation().decideOutcome(decided.id(), outcome);
    return new Done("The outcome of " + decided.key() + " is " + outcome.word() + " now.");
  }
}
