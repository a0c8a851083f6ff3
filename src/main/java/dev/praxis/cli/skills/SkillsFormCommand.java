package dev.praxis.cli.skills;

import dev.praxis.cli.console.Asking;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.skills.forming.FormingReport;
import dev.praxis.core.skills.forming.SkillWording;
import dev.praxis.core.skills.forming.drafting.ModelWording;
import dev.praxis.core.task.Progress;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills form`: candidates made of what sessions did successfully.
@Command(name = "form", description = "Form skills of sessions that went well, as candidates.")
final class SkillsFormCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;
  @Mixin private Asking asking = new Asking();

  @Parameters(arity = "0..1", paramLabel = "SESSION", description = "Its id, or the start of it.")
  private @Nullable String session;

  @Option(names = "--all", description = "All training sessions that are new or have changed.")
  private boolean all;

  @Option(names = "--dry-run", description = "Tell what would be formed, and store nothing.")
  private boolean dry;

  SkillsFormCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
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
    var report = invocation.working(progress -> report(workbench, progress));
    report.notes().forEach(note -> invocation.say(PlainText.line(note, 600)));
    return FormedList.of(report);
  }

  private FormingReport report(Workbench workbench, Progress progress) {
    if (!asking.wanted()) {
      return report(workbench, SkillWording.OFFLINE, dry, progress);
    }
    var job = workbench.model(access);
    var model =
        new ModelWording(
            job, new SecureRandom(), progress, out -> asking.announce(out, invocation));
    var report =
        report(
            workbench,
            asking.previewOnly() ? SkillWording.by(model.previewing()) : SkillWording.by(model),
            dry || asking.previewOnly(),
            progress);
    invocation.tellSpent(job);
    return report;
  }

  private FormingReport report(
      Workbench workbench, SkillWording wording, boolean dryRun, Progress progress) {
    var forming = workbench.skillBook().forming();
    return session == null
        ? forming.formAll(wording, dryRun, progress)
        : forming.form(Sessions.named(session, workbench), wording, dryRun);
  }
}
