package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis doctor`: whether the workspace is sound.
@Command(name = "doctor", description = "Check that the workspace is sound.")
public final class DoctorCommand implements Callable<Integer> {
  private final Invocation invocation;

  public DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(Examined::of);
  }

  private record Examined(
      String file, String integrity, int schema, int sessions, long events, List<String> problems)
      implements Reply {

    static Examined of(Workbench workbench) {
      var examination = workbench.examine();
      return new Examined(
          workbench.file().toString(),
          examination.integrity(),
          examination.schema(),
          examination.sessions(),
          examination.events(),
          examination.problems());
    }

    @Override
    public String text() {
      var text = new StringBuilder();
      text.append("Workspace  ").append(file).append('\n');
      text.append("Integrity  ").append(integrity).append('\n');
      text.append("Schema     ").append(schema).append('\n');
      text.append("Sessions   ").append(sessions).append('\n');
      text.append("Events     ").append(events).append('\n');
      text.append(problems.isEmpty() ? "No problem was found.\n" : "Problems\n");
      problems.forEach(problem -> text.append("  ").append(problem).append('\n'));
      return PlainText.of(text.toString());
    }
  }
}
