package dev.praxis.cli.skills.replaying;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.running.Checklist;
import dev.praxis.core.skills.running.Confirmation;
import dev.praxis.core.skills.running.DryRun;
import dev.praxis.core.skills.running.Replay;
import dev.praxis.core.skills.running.ReplayPlan;
import dev.praxis.core.skills.running.ReplayRun;
import dev.praxis.core.skills.running.SandboxExecutor;
import dev.praxis.core.skills.running.SandboxLimits;
import dev.praxis.core.skills.running.StepExecutor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills replay`: does a skill again, step by step.
@Command(
    name = "replay",
    description =
        "Do a skill again: tell what would be done (dry-run), tick its steps off (checklist), or"
            + " run its commands shut in (sandbox).")
public final class SkillsReplayCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final Answers answers;

  @Parameters(paramLabel = "NAME", description = "Its id or name.")
  private String name = "";

  @Option(
      names = "--executor",
      paramLabel = "E",
      description = "dry-run (default), checklist or sandbox.")
  private Executor executor = Executor.DRY_RUN;

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter's value.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--verifier",
      paramLabel = "V",
      description =
          "Who judges: test, health_check, output_pattern, person or self. If left out a checklist"
              + " is judged by the person, and commands by their output where every step says what"
              + " it has to be.")
  private @Nullable Verifier verifier;

  @Option(
      names = "--confirm",
      paramLabel = "HASH",
      description = "Confirms exactly the commands that were shown under this hash.")
  private @Nullable String confirmed;

  @Option(names = "--go-on", description = "Do the next step where one failed.")
  private boolean goesOn;

  @Option(names = "--task", paramLabel = "T", description = "What it is done for.")
  private String task = "";

  @Option(names = "--notes", paramLabel = "N", description = "What is worth remembering.")
  private String notes = "";

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long one command may take in the sandbox; 120 if left out.")
  private int seconds = (int) SandboxLimits.usual().time().toSeconds();

  /// Who does it.
  enum Executor {
    DRY_RUN,
    CHECKLIST,
    SANDBOX;

    /// As it is typed: `dry-run`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Who can judge it.
  enum Verifier {
    TEST,
    HEALTH_CHECK,
    OUTPUT_PATTERN,
    PERSON,
    SELF
  }

  public SkillsReplayCommand(Invocation invocation) {
    this.invocation = invocation;
    answers = new Answers(invocation);
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::replay);
  }

  private Reply replay(Workbench workbench) {
    var skill = SkillList.named(name, workbench);
    var plan = workbench.skillBook().replayPlanner().plan(skill, values);
    var terms =
        new Replay.Terms(
            verifier == null ? null : verifier.name().toLowerCase(Locale.ROOT), task, notes);
    var run = new ReplayRun(plan, goesOn || executor == Executor.DRY_RUN);
    var report =
        invocation.working(progress -> {
          try (var doing = executor(plan)) {
            return workbench.skillBook().replay().run(run, doing, terms, progress);
          }
        });
    return Replayed.of(report, Confirmation.of(plan, limits()));
  }

  private StepExecutor executor(ReplayPlan plan) {
    return switch (executor) {
      case DRY_RUN -> new DryRun();
      case CHECKLIST -> new Checklist(answers::ask);
      case SANDBOX -> new SandboxExecutor(plan, limits(), confirmation(plan));
    };
  }

  /// A hash given beforehand, or a yes to the commands as they are shown now.
  private String confirmation(ReplayPlan plan) {
    if (confirmed != null) {
      return confirmed;
    }
    var confirmation = Confirmation.of(plan, limits());
    invocation.say(PlainText.of(confirmation.text()));
    if (answers.yes("Run these commands?")) {
      return confirmation.hash();
    }
    throw new Problem(
        "Nothing was run: these commands were not confirmed.",
        "Confirm exactly these with --confirm %s.".formatted(confirmation.hash()));
  }

  private SandboxLimits limits() {
    var usual = SandboxLimits.usual();
    if (seconds < 1) {
      throw new Problem("A command needs time.", "Give --seconds 1 or more.");
    }
    return new SandboxLimits(
        Duration.ofSeconds(seconds),
        usual.memory(),
        usual.processes(),
        usual.output(),
        usual.disk());
  }
}
