package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis tag`: the curator names what went wrong in a session.
@Command(name = "tag", description = "Give a session failure tags, beside those it has.")
public final class TagCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "SESSION", description = "Its id, or enough of its start.")
  private String session = "";

  @Parameters(
      index = "1..*",
      paramLabel = "TAG",
      arity = "1..*",
      description = "Names of mistakes, like forgot_to_run_tests.")
  private List<String> tags = List.of();

  public TagCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::tag);
  }

  private Reply tag(Workbench workbench) {
    var tagged = Sessions.named(session, workbench);
    workbench.curation().tag(tagged.id(), tags);
    return new Done("Tagged " + tagged.key() + " with " + String.join(", ", tags) + ".");
  }
}
