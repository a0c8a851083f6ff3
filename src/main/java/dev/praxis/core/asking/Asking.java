package dev.praxis.core.asking;

import dev.praxis.core.Problem;
import dev.praxis.core.asking.Conversation.Given;
import dev.praxis.core.asking.Conversation.Turn;
import dev.praxis.core.model.LanguageModel;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.finding.SkillRetriever;
import dev.praxis.core.skills.forming.told.ToldFormed;
import dev.praxis.core.skills.forming.told.ToldForming;
import dev.praxis.core.skills.forming.told.ToldProcedure;
import dev.praxis.core.skills.forming.told.ToldSteps;
import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A conversation with a model that knows the approved rules and the skills that fit, and what is
/// learned from how it went. Nothing a model says is ever run.
public final class Asking {
  private static final int MOST_TOKENS = 3_000;

  private final Parts parts;
  private final ContextAssembly assembly;
  private final ConversationStore conversations;

  /// What it works with.
  ///
  /// @param rules in force, in their order
  /// @param redactor masks secrets with the salt of this workspace
  /// @param tokens counts those of a text
  public record Parts(
      SkillRetriever finding,
      Supplier<List<Rule>> rules,
      SkillRunStore runs,
      ToldForming forming,
      Supplier<Redactor> redactor,
      ToIntFunction<String> tokens) {}

  public Asking(Database database, Parts parts) {
    this.parts = parts;
    assembly = new ContextAssembly(parts.finding, parts.rules, parts.tokens);
    conversations = new ConversationStore(database);
  }

  /// The conversation that was begun last.
  ///
  /// @throws Problem where there was none
  public Conversation newest() {
    return conversations
        .newest()
        .orElseThrow(() ->
            new Problem(
                "There is no conversation to go on with.", "Begin one: `praxis ask TASK`."));
  }

  /// A question with all that goes with it. Nothing is sent or kept.
  ///
  /// @param before the conversation it goes on with; null for a new one
  /// @param skills how many at most
  /// @param budget tokens of the prompt
  public Question prepare(
      String task, @Nullable Conversation before, int skills, int budget, Progress progress) {
    var about = before == null ? task.strip() : before.task() + "\n" + task.strip();
    var context = assembly.of(about, skills, budget, progress);
    var request = ModelRequest.of(context.system(), task.strip()).atMost(MOST_TOKENS);
    if (before != null) {
      request = after(before, context.system(), task.strip());
    }
    return new Question(task.strip(), before, context, request);
  }

  private static ModelRequest after(Conversation before, String system, String task) {
    var answered = before.turns().stream().filter(turn -> !turn.answer().isEmpty()).toList();
    if (answered.isEmpty()) {
      return ModelRequest.of(system, before.task() + "\n\n" + task).atMost(MOST_TOKENS);
    }
    var request = ModelRequest.of(system, answered.getFirst().asked()).atMost(MOST_TOKENS);
    for (int i = 0; i < answered.size(); i++) {
      boolean last = i == answered.size() - 1;
      request = request.then(answered.get(i).answer(), last ? task : answered.get(i + 1).asked());
    }
    return request;
  }

  /// One question, ready to be asked.
  public record Question(
      String task, @Nullable Conversation before, AskContext context, ModelRequest request) {}

  /// An answer, kept.
  public record Answered(Conversation conversation, ModelAnswer answer) {}

  /// Asks, and keeps what was said.
  ///
  /// @param name of the model
  /// @throws dev.praxis.core.model.ModelProblem where there is no answer; then nothing is kept
  public Answered ask(Question question, LanguageModel model, String name, Progress progress) {
    var answer = model.ask(question.request(), progress);
    if (answer.text().isBlank()) {
      throw new Problem(
          "The model answered nothing.", "Ask again, in other words; nothing was kept.");
    }
    return new Answered(keep(question, answer, name), answer);
  }

  /// Keeps a question that no model was asked, so that its outcome can be told.
  public Conversation keepUnasked(Question question) {
    return keep(question, null, "");
  }

  private Conversation keep(Question question, @Nullable ModelAnswer answer, String model) {
    var redactor = parts.redactor.get();
    var text = answer == null ? "" : redactor.mask(answer.text()).text();
    var dollars = answer == null ? null : dollars(answer);
    var turn =
        new Turn(
            0,
            0,
            Instant.now(),
            redactor.mask(question.task()).text(),
            redactor.mask(question.context().system()).text(),
            text,
            model,
            answer == null ? 0 : answer.tokensIn(),
            answer == null ? 0 : answer.tokensOut(),
            dollars,
            null,
            given(question.context(), text));
    var before = question.before();
    return before == null ? conversations.begin(turn) : conversations.add(before, turn);
  }

  private static @Nullable Double dollars(ModelAnswer answer) {
    var dollars = answer.cost().dollars();
    return dollars.isPresent() ? Double.valueOf(dollars.getAsDouble()) : null;
  }

  private static List<Given> given(AskContext context, String answer) {
    var used = FollowedSkill.of(answer, context.skills());
    return context.skills().stream()
        .map(found ->
            new Given(
                found.skill().id(),
                found.skill().name(),
                found.skill().version(),
                found.match().match(),
                found.score(),
                used.equals(Optional.of(found.skill().name()))))
        .toList();
  }

  /// Records how the skill did that the last answer followed; one decision, that can be undone.
  ///
  /// @param name the skill that was used in truth; empty for the one the answer named
  /// @param verifier by the words of a run
  /// @return the id of the run
  /// @throws Problem where no skill was used, or it was recorded already
  public long record(Conversation conversation, String outcome, String verifier, String name) {
    var turn = conversation.last();
    var run = turn.run();
    if (run != null && parts.runs.find(run).isPresent()) {
      throw new Problem(
          "How this turn ended was recorded already, as run %d.".formatted(run),
          "Take that back with `praxis undo` first.");
    }
    var skill = used(turn, name);
    long id =
        parts.runs.record(
            new RunReport(
                skill.skill(),
                skill.version(),
                outcome,
                verifier,
                "",
                turn.asked(),
                "",
                "Told at the terminal after conversation %d.".formatted(conversation.id()),
                "",
                null,
                null,
                null,
                Instant.now(),
                List.of()));
    conversations.recorded(turn, id);
    return id;
  }

  private static Given used(Turn turn, String name) {
    var used =
        name.isEmpty()
            ? turn.used()
            : turn.skills().stream().filter(each -> each.name().equals(name)).findFirst();
    return used.orElseThrow(() ->
        new Problem(
            name.isEmpty()
                ? "No skill was followed, so there is none to record this for."
                : "The skill %s was not in that conversation.".formatted(name),
            "Name one with --skill, or record it by `praxis skills record`."));
  }

  /// Whether an answer tells steps that could be learnt.
  public boolean tellsSteps(Conversation conversation) {
    return conversation.turns().stream().anyMatch(turn -> !ToldSteps.in(turn.answer()).isEmpty());
  }

  /// Forms a skill of the steps that were told last; it waits for the curator.
  ///
  /// @param outcome whether they worked, as `verifier` says
  /// @throws Problem where no steps were told
  public ToldFormed learn(
      Conversation conversation, Outcome outcome, String verifier, Progress progress) {
    for (var turn : conversation.turns().reversed()) {
      var steps = ToldSteps.in(turn.answer());
      if (!steps.isEmpty()) {
        return parts.forming.form(
            new ToldProcedure(
                conversation.task(), steps, outcome, verifier, "Conversation " + conversation.id()),
            progress);
      }
    }
    throw new Problem(
        "No answer of this conversation tells steps.",
        "Ask for the steps as a numbered list: `praxis ask --continue \"As numbered steps,"
            + " please\"`.");
  }
}
