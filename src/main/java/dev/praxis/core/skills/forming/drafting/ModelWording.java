package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.model.prompt.Prompt;
import dev.praxis.core.model.prompt.QuotedEvidence;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.drafting.SkillDrafter.Draft;
import dev.praxis.core.skills.forming.recording.Recording;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Lets a model word name, description and conditions of a skill. The steps stay as they were
/// recorded, and what tools printed never reaches it. Where there is no answer, or one that does
/// not pass, the draft stays as it was made offline, and a note says why. Not thread-safe.
public final class ModelWording {
  private static final Prompt PROMPT = Prompt.named("word-skill");
  private static final int LONGEST_QUOTE = 1_200;
  private static final int MOST_TOKENS = 600;
  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "skill_wording",
          """
          {"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},\
          "preconditions":{"type":"array","items":{"type":"string"}},\
          "postconditions":{"type":"array","items":{"type":"string"}}},\
          "required":["name","description","preconditions","postconditions"],\
          "additionalProperties":false}\
          """);

  private final ModelJob job;
  private final RandomGenerator random;
  private final Progress progress;
  private final Consumer<Outgoing> outgoing;
  private final List<String> notes = new ArrayList<>();
  private boolean silent; // tells what would be sent, and sends nothing
  private boolean over;

  /// @param random that cannot be guessed
  /// @param outgoing hears what is about to be sent, before it is
  public ModelWording(
      ModelJob job, RandomGenerator random, Progress progress, Consumer<Outgoing> outgoing) {
    this.job = job;
    this.random = random;
    this.progress = progress;
    this.outgoing = outgoing;
  }

  /// The same, but it only tells what would be sent.
  public ModelWording previewing() {
    var previewing = new ModelWording(job, random, progress, outgoing);
    previewing.silent = true;
    return previewing;
  }

  /// The shape of an answer.
  private record Worded(
      String name, String description, List<String> preconditions, List<String> postconditions) {}

  /// The draft in the model's words, or as it was.
  public Draft reword(Draft draft, Recording recording) {
    if (over) {
      return draft;
    }
    var quoted = QuotedEvidence.of(quotes(draft, recording), random, LONGEST_QUOTE);
    var request =
        ModelRequest.of(PROMPT.text(), quoted.inFence()).atMost(MOST_TOKENS).answeringIn(SCHEMA);
    outgoing.accept(job.preview(List.of(request)));
    return silent ? draft : ask(draft, request, quoted);
  }

  private Draft ask(Draft draft, ModelRequest request, QuotedEvidence quoted) {
    try {
      var worded = StrictAnswer.read(job.ask(request, progress), Worded.class, job.where());
      var reason = refusal(worded, quoted.quotes());
      if (reason.isEmpty()) {
        return new Draft(text(draft.text(), worded), draft.task());
      }
      notes.add(
          "The model's words for %s were not taken: %s.".formatted(draft.text().name(), reason));
    } catch (ModelProblem problem) {
      over = problem.failure().comesAgain();
      notes.add(
          "%s %s The words made offline stay.".formatted(problem.whatHappened(), problem.remedy()));
    }
    return draft;
  }

  /// Why drafts were not reworded.
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private static List<String> quotes(Draft draft, Recording recording) {
    var text = draft.text();
    var quotes = new ArrayList<String>();
    quotes.add("asked for: " + recording.segment().request());
    quotes.add("name: " + text.name());
    quotes.add("description: " + text.description());
    text.steps().forEach(step -> quotes.add("step: " + step.action() + " -> " + step.expected()));
    text.preconditions().forEach(each -> quotes.add("needs: " + each));
    text.postconditions().forEach(each -> quotes.add("leaves: " + each));
    return quotes;
  }

  private static String refusal(Worded worded, List<String> quotes) {
    return WordingScreen.refusal(
        worded.name, worded.description, worded.preconditions, worded.postconditions, quotes);
  }

  private static SkillText text(SkillText text, Worded worded) {
    return new SkillText(
        worded.name,
        worded.description.strip(),
        text.category(),
        worded.preconditions,
        text.parameters(),
        text.steps(),
        worded.postconditions,
        text.tags(),
        text.subSkills());
  }
}
