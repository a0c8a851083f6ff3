package dev.praxis.core.evaluation.judging;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.model.prompt.Prompt;
import dev.praxis.core.model.prompt.QuotedEvidence;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.task.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Lets a model answer. It is never told which side a failure is from. Each answer is kept as it
/// comes, so that one that was stopped goes on, and none is asked for twice.
public final class ModelJudge {
  private static final Prompt PROMPT = Prompt.named("judge-rule");
  private static final int MOST_TOKENS = 200;
  private static final int LONGEST_QUOTE = 500;
  private static final int LONGEST_REASON = 300;

  /// Steps before the one that shows the failure, and after it.
  private static final int BEFORE = 5;

  private static final int AFTER = 2;

  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "judgement",
          """
          {"type":"object","properties":{"preventable":{"type":"boolean"},\
          "reason":{"type":"string"}},\
          "required":["preventable","reason"],"additionalProperties":false}\
          """);

  private final Judging judging;
  private final SessionStore sessions;
  private final RandomGenerator random;
  private final Clock clock;

  /// @param random that cannot be guessed
  public ModelJudge(Judging judging, SessionStore sessions, RandomGenerator random, Clock clock) {
    this.judging = judging;
    this.sessions = sessions;
    this.random = random;
    this.clock = clock;
  }

  /// The shape of an answer.
  private record Answered(boolean preventable, String reason) {}

  /// The name its answers are kept under: the model and the version of the prompt.
  public static String name(ModelJob job) {
    return "%s, prompt %s".formatted(job.where().model(), version());
  }

  /// What would be sent for the questions it has not answered. Sends nothing.
  public Outgoing preview(ModelJob job, List<Question> questions) {
    return job.preview(judging.open(questions, name(job)).stream().map(this::request).toList());
  }

  /// Asks what it has not answered, until all is, or there is no use in going on.
  ///
  /// @param told hears why a question has no answer
  /// @return how many were answered now
  public int ask(ModelJob job, List<Question> questions, Progress progress, Consumer<String> told) {
    var judge = name(job);
    var open = judging.open(questions, judge);
    int answered = 0;
    for (int i = 0; i < open.size() && !progress.stopRequested(); i++) {
      progress.at(i, open.size(), "Asking " + job.where().inWords());
      try {
        var answer = job.ask(request(open.get(i)), progress);
        var said = StrictAnswer.read(answer, Answered.class, job.where());
        judging.keep(
            open.get(i), new GivenAnswer(judge, said.preventable, reason(said), clock.instant()));
        answered++;
      } catch (ModelProblem problem) {
        told.accept(problem.whatHappened() + " " + problem.remedy());
        if (problem.failure().comesAgain()) {
          return answered;
        }
      }
    }
    return answered;
  }

  private static String reason(Answered said) {
    var line = said.reason.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
  }

  private ModelRequest request(Question question) {
    var system =
        PROMPT.with(
            Map.of(
                "failure",
                question.tag().replace('_', ' '),
                "rule",
                '"'
                    + String.valueOf(
                        JsonStringEncoder.getInstance().quoteAsString(question.ruleText()))
                    + '"'));
    var quoted = QuotedEvidence.of(steps(question), random, LONGEST_QUOTE);
    return ModelRequest.of(system, quoted.inFence()).atMost(MOST_TOKENS).answeringIn(SCHEMA);
  }

  /// What led to the failure and what came after; the last steps where nothing points at it.
  private List<String> steps(Question question) {
    var told =
        sessions.events(question.session()).stream()
            .filter(event -> !event.text().isBlank())
            .toList();
    int at = told.size() - 1 - AFTER;
    for (int i = 0; i < told.size() && question.seq() >= 0; i++) {
      if (told.get(i).seq() <= question.seq()) {
        at = i;
      }
    }
    int from = Math.max(0, at - BEFORE);
    return told.subList(from, Math.min(told.size(), Math.max(at, 0) + AFTER + 1)).stream()
        .map(ModelJudge::step)
        .toList();
  }

  private static String step(Event event) {
    return event.kind().word().replace('_', ' ').toUpperCase(Locale.ROOT) + ": " + event.text();
  }

  /// So that answers to another prompt are another judge's.
  private static String version() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(PROMPT.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
