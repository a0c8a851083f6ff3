package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills forming`: what was formed of which session and what was not, with the reason.
@Command(name = "forming", description = "List what was formed of sessions, what not, and why.")
final class SkillsFormingCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      arity = "0..1",
      paramLabel = "SESSION",
      description = "Its id, or the start of it; all of them if left out.")
  private @Nullable String session;

  SkillsFormingCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    var forming = workbench.skillBook().forming();
    return FormedList.kept(
        session == null
            ? forming.formations()
            : forming.formations(Sessions.named(session, workbench).id()));
  }
}
