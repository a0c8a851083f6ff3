package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.DataFolder;
import dev.praxis.core.SampleWorkspace;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis sample`: makes the workspace of sample sessions, for looking around without own ones.
@Command(name = "sample", description = "Make the workspace of sample sessions, and tell where.")
public final class SampleCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final DataFolder data;

  public SampleCommand(Invocation invocation, DataFolder data) {
    this.invocation = invocation;
    this.data = data;
  }

  @Override
  public Integer call() {
    try (var workbench = new SampleWorkspace(data).open(Progress.ignored())) {
      int sessions = workbench.sessions().count(SessionQuery.ALL);
      return invocation.reply(new Made(workbench.file().toString(), sessions));
    }
  }

  private record Made(String file, int sessions) implements Reply {
    @Override
    public String text() {
      var name = PlainText.of(file);
      return "%d sample sessions are in %s.%nTry `praxis --db %s mine`.%n"
          .formatted(sessions, name, name);
    }
  }
}
