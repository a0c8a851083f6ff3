package dev.praxis.cli.skills;

import dev.praxis.cli.console.Interruption;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.cli.console.TerminalProgress;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.forming.FormingReport;
import dev.praxis.core.skills.forming.SkillWording;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills form`: candidates made of what sessions did successfully.
@Command(name = "form", description = "Form skills of sessions that went well, as candidates.")
final class SkillsFormCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "0..1", paramLabel = "SESSION", description = "Its id, or the start of it.")
  private @Nullable String session;

  @Option(names = "--all", description = "All training sessions that are new or have changed.")
  private boolean all;

  @Option(names = "--dry-run", description = "Tell what would be formed, and store nothing.")
  private boolean dry;

  SkillsFormCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::form);
  }

  private Reply form(Workbench workbench) {
    if (all == (session != null)) {
      throw new Problem(
          "It is not clear what to look at.", "Name one session, or say --all for all of them.");
    }
    var report = report(workbench);
    report.notes().forEach(note -> invocation.say(PlainText.line(note, 600)));
    return FormedList.of(report);
  }

  private FormingReport report(Workbench workbench) {
    var forming = workbench.skillBook().forming();
    if (session != null) {
      return forming.form(Sessions.named(session, workbench), SkillWording.OFFLINE, dry);
    }
    try (var interruption = new Interruption();
        var progress = new TerminalProgress(invocation.console(), interruption)) {
      return forming.formAll(SkillWording.OFFLINE, dry, progress);
    }
  }
}
