package dev.praxis.cli.asking;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.asking.AskContext;
import dev.praxis.core.asking.Asking;
import dev.praxis.core.asking.Asking.Question;
import dev.praxis.core.asking.Conversation;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis ask`: asks the chosen model with the approved rules and the skills that fit, and learns
/// from how it went. Without a model it prints what one would be told.
@Command(
    name = "ask",
    description = {
      "Ask the chosen model, with the approved rules and the skills that fit. Without a model it",
      "prints what one would be told. Nothing an answer says is run."
    })
public final class AskCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  @Parameters(arity = "0..1", paramLabel = "TASK", description = "What is to be done.")
  private String task = "";

  @Option(
      names = "--skills",
      paramLabel = "N",
      description = "At most so many skills; 3 if left out.")
  private int skills = AskContext.USUAL_SKILLS;

  @Option(
      names = "--budget",
      paramLabel = "TOKENS",
      description = "What rules and skills may cost together; 8000 if left out.")
  private int budget = AskContext.USUAL_BUDGET;

  @Option(names = "--continue", description = "Go on with the conversation that was begun last.")
  private boolean goOn;

  @Option(names = "--preview", description = "Show what would be sent, and send and keep nothing.")
  private boolean preview;

  @Mixin private Learning learning = new Learning();

  public AskCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> invocation.working(progress -> answer(workbench, progress)));
  }

  private Reply answer(Workbench workbench, Progress progress) {
    requireSense();
    var asking = workbench.asking();
    var before = goOn ? asking.newest() : null;
    if (task.isBlank()) {
      return learnt(asking, asking.newest(), null, progress);
    }
    var question = asking.prepare(task, before, skills, budget, progress);
    if (preview) {
      tellWhatWouldGo(workbench, question);
      return Asked.shown(question, workbench);
    }
    if (access.settings().read().isEmpty()) {
      var kept = asking.keepUnasked(question);
      return learnt(asking, kept, Asked.offline(question, kept, workbench), progress);
    }
    var job = workbench.model(access);
    invocation.announce(job.preview(List.of(question.request())));
    try {
      var answered = asking.ask(question, job, job.where().model(), progress);
      var reply = Asked.of(question, answered, workbench);
      return learnt(asking, answered.conversation(), reply, progress);
    } finally {
      invocation.tellSpent(job);
    }
  }

  private void tellWhatWouldGo(Workbench workbench, Question question) {
    if (access.settings().read().isPresent()) {
      var job = workbench.model(access);
      invocation.announce(job.preview(List.of(question.request())));
    }
  }

  private void requireSense() {
    if (task.isBlank() && !goOn) {
      throw new Problem(
          "Nothing was asked.", "Say what is to be done, or --continue the last conversation.");
    }
    if (skills < 0 || skills > 20) {
      throw new Problem(
          "%d skills cannot be put into a prompt.".formatted(skills), "Ask for 0 to 20.");
    }
  }

  /// @param asked what was answered just now; null where only the past is spoken of
  private Reply learnt(
      Asking asking, Conversation conversation, @Nullable Asked asked, Progress progress) {
    if (!learning.wanted()) {
      return asked == null ? Told.of(conversation) : asked;
    }
    var reply = asked == null ? Asked.past(conversation) : asked;
    if (isRecorded(conversation, asked != null)) {
      reply = reply.recording(record(asking, conversation));
    }
    if (learning.forms() && asked != null && !asking.tellsSteps(conversation)) {
      invocation.say("The answer tells no steps, so nothing is learnt from it.");
    } else if (learning.forms()) {
      var formed = asking.learn(conversation, learning.outcome(), learning.verifier(), progress);
      reply = reply.learning(formed);
    }
    return reply;
  }

  /// Whether there is a run to record. An answer that was just given is shown even where there is
  /// none.
  private boolean isRecorded(Conversation conversation, boolean justAsked) {
    boolean followed = conversation.last().used().isPresent() || !learning.skill().isEmpty();
    if (!followed && justAsked && !learning.forms()) {
      invocation.say("No skill was followed, so there is none to record this for.");
    }
    return followed || (!justAsked && !learning.forms());
  }

  private Asked.Recorded record(Asking asking, Conversation conversation) {
    var outcome = learning.outcome().word();
    long run = asking.record(conversation, outcome, learning.verifier(), learning.skill());
    var name =
        learning.skill().isEmpty()
            ? conversation.last().used().map(Conversation.Given::name).orElse("")
            : learning.skill();
    return new Asked.Recorded(run, name, outcome, learning.verifier());
  }

  /// How it went, and what to learn from that.
  static final class Learning {
    @Option(
        names = "--outcome",
        paramLabel = "OUTCOME",
        description = "success, partial or failure: records it for the skill that was followed.")
    private @Nullable Ending ending;

    @Option(
        names = "--verifier",
        paramLabel = "V",
        description = "Who saw it: person if left out, test, health_check, output_pattern, self.")
    private String verifier = "person";

    @Option(
        names = "--skill",
        paramLabel = "NAME",
        description = "With --outcome: the skill that was followed in truth.")
    private String skill = "";

    @Option(
        names = "--learn",
        description = "With --outcome: form a skill of the steps; it waits for your approval.")
    private boolean learn;

    /// How something can end.
    enum Ending {
      SUCCESS,
      PARTIAL,
      FAILURE
    }

    boolean wanted() {
      if (learn && ending == null) {
        throw new Problem(
            "Whether the steps worked is not known, and nothing is learnt from what may not work.",
            "Say how it went: --outcome success --learn.");
      }
      return ending != null;
    }

    boolean forms() {
      return learn;
    }

    Outcome outcome() {
      return Outcome.of(ending == null ? "unknown" : ending.name().toLowerCase(Locale.ROOT));
    }

    String verifier() {
      return verifier.strip();
    }

    String skill() {
      return skill.strip();
    }
  }
}
