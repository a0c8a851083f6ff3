package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Asking;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.judging.Judging;
import dev.praxis.core.evaluation.judging.ModelJudge;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis evaluate`: which held-out failures the rules could have addressed, or whether an agent
/// fails less often under them.
@Command(
    name = "evaluate",
    description = "Hold the active rules against the held-out failures, or replay tasks.",
    footer = {
      "",
      "A replay runs the agent given after -- on each task, under both files, in a sandbox:",
      "  praxis evaluate --mode replay --tasks tasks.json --before old.md --after new.md \\",
      "    --network --env ANTHROPIC_API_KEY -- claude -p {prompt} --output-format stream-json"
          + " --verbose"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "coverage: does a rule carry the tag of the failure; the default. judged: would the rule,"
              + " followed, have prevented it; by the answers of `praxis judge`, or with --model."
              + " replay: run tasks under two instruction files. prospective: rates of failures"
              + " before and after an export.")
  private String mode = "coverage";

  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Mixin private Asking asking = new Asking();

  @Option(
      names = "--judge",
      paramLabel = "NAME",
      description = "Of a judged evaluation: whose answers count; curator if left out.")
  private String judge = Judging.CURATOR;

  @Option(
      names = "--partial",
      description =
          "Of a judged one by your answers: although questions wait. They count as not preventable,"
              + " and the look is taken.")
  private boolean partial;

  @Option(
      names = "--export",
      paramLabel = "ID",
      description =
          "Of a prospective one: which export divides; the first of the file if left out.")
  private @Nullable Long export;

  public EvaluateCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    return switch (Mode.of(mode)) {
      case COVERAGE -> invocation.onWorkspace(this::coverage);
      case JUDGED -> invocation.onWorkspace(this::judged);
      case PROSPECTIVE -> invocation.onWorkspace(this::prospective);
      case REPLAY -> {
        var plan = replay.plan();
        yield replay.dryRun
            ? invocation.reply(PlanReply.of(plan))
            : invocation.onWorkspace(workbench -> replay(workbench, plan));
      }
    };
  }

  private Reply replay(Workbench workbench, ReplayPlan plan) {
    replay.way().keep(workbench.settings(), Replay.hash(plan));
    return ReplayReply.of(
        workbench.evaluations().replay().run(plan, replay.sandbox(), new Telling(invocation)));
  }

  private Reply prospective(Workbench workbench) {
    return ProspectiveReply.of(
        workbench.evaluations().prospective().run(export, Progress.ignored()));
  }

  private Reply judged(Workbench workbench) {
    var judging = workbench.evaluations().judging();
    if (!asking.wanted()) {
      refuseWhileQuestionsWait(judging);
      return JudgedReply.of(judging.run(judge, Progress.ignored()));
    }
    var job = workbench.model(access);
    var model = workbench.evaluations().modelJudge();
    var questions = new ArrayList<>(judging.questions(Side.HELD_OUT, Progress.ignored()));
    judging.questions(Side.TRAINING, Progress.ignored()).stream()
        .filter(question -> judging.answered(question, Judging.CURATOR).isPresent())
        .forEach(questions::add);
    asking.announce(model.preview(job, questions), invocation);
    if (asking.previewOnly()) {
      return new NothingJudged(questions.size());
    }
    try {
      var _ = invocation.working(progress -> model.ask(job, questions, progress, invocation::say));
    } finally {
      invocation.tellSpent(job);
    }
    return JudgedReply.of(judging.run(ModelJudge.name(job), Progress.ignored()));
  }

  /// Looks are few: none is spent on a result that its missing answers would make invalid.
  private void refuseWhileQuestionsWait(Judging judging) {
    var questions = judging.questions(Side.HELD_OUT, Progress.ignored());
    int open = judging.open(questions, judge).size();
    if (!partial && open > 0 && open < questions.size()) {
      throw new Problem(
          "%d of %d questions wait for an answer of “%s”.".formatted(open, questions.size(), judge),
          "Answer them (`praxis judge` lists them), or add --partial. No look was taken.");
    }
  }

  /// A preview sends and keeps nothing.
  private record NothingJudged(int questions) implements Reply {
    @Override
    public String text() {
      return "Nothing was sent or judged.%n".formatted();
    }
  }

  private Reply coverage(Workbench workbench) {
    return CoverageReply.of(workbench.coverage().run(Progress.ignored()));
  }

  /// Says on the side which run has ended; an interrupt ends the program, and the next one goes on.
  private record Telling(Invocation invocation) implements Progress {
    @Override
    public void at(long done, long total, String what) {
      if (what.startsWith("Ran ")) {
        invocation.say("%d of %d: %s".formatted(done, total, what));
      }
    }

    @Override
    public boolean stopRequested() {
      return false;
    }
  }
}
