package dev.praxis.core.reflection.asking;

import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.PromptOptimizer;
import dev.praxis.core.reflection.asking.Answers.Choice;
import dev.praxis.core.reflection.asking.Answers.Chosen;
import dev.praxis.core.reflection.prompt.EditCheck;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Lets a model think of the edits. Any answer that cannot be used ends the job with a problem that
/// says why; nothing is proposed then.
public final class ModelOptimizer implements PromptOptimizer {
  private final ModelJob job;
  private final Redactor redactor;
  private final ToIntFunction<String> tokens;
  private final RandomGenerator random;

  /// @param tokens counts those of a text
  /// @param random that cannot be guessed
  public ModelOptimizer(
      ModelJob job, Redactor redactor, ToIntFunction<String> tokens, RandomGenerator random) {
    this.job = job;
    this.redactor = redactor;
    this.tokens = tokens;
    this.random = random;
  }

  /// What would be sent if every step were needed, each with what comes first. Sends nothing. What
  /// the model answers in between goes back to it with the next step and is not in it.
  public Outgoing preview(OptimizerInput given) {
    var input = given.masked(redactor);
    var briefing = new Briefing(input, redactor, random);
    var requests = new ArrayList<ModelRequest>();
    if (input.choosesPrompts()) {
      requests.add(Conversation.first(Step.CHOOSE, briefing.ofSessions(input.prompts())));
    }
    for (var prompt : input.prompts()) {
      var told = briefing.ofSessions(List.of(prompt));
      requests.addAll(Collections.nCopies(steps(input), Conversation.first(dearest(input), told)));
    }
    return job.preview(requests);
  }

  @Override
  public Optimization optimize(OptimizerInput given, Progress progress) {
    var input = given.masked(redactor);
    var calls = new Conversation.Calls(job, progress);
    var briefing = new Briefing(input, redactor, random);
    var notes = new ArrayList<String>();
    var edits = new EditReader(input, briefing, new EditCheck(tokens), job.where(), notes::add);
    var chosen = chosen(input, briefing, calls);
    var prompts = new ArrayList<OptimizedPrompt>();
    for (var prompt : input.prompts()) {
      prompts.add(
          chosen.containsKey(prompt.name())
              ? edits.read(prompt, new Thinking(input, briefing, calls).about(prompt))
              : OptimizedPrompt.unchanged(prompt, "The model saw no reason to edit it."));
    }
    return new Optimization(prompts, notes, job.where().model(), calls.made(), job.spent());
  }

  /// Names of the prompts to edit, with the reason.
  private static Map<String, String> chosen(
      OptimizerInput input, Briefing briefing, Conversation.Calls calls) {
    var names = input.prompts().stream().map(EditablePrompt::name).toList();
    if (!input.choosesPrompts()) {
      return Map.of(names.getFirst(), "");
    }
    var choosing = new Conversation(calls, briefing.ofSessions(input.prompts()));
    var chosen = choosing.ask(Step.CHOOSE, Chosen.class).prompts();
    chosen.stream()
        .map(Choice::name)
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw StrictAnswer.malformed(
              "it chooses a prompt that is not there", calls.where(), null);
        });
    return chosen.stream().collect(Collectors.toMap(Choice::name, Choice::why, (a, _) -> a));
  }

  private static int steps(OptimizerInput input) {
    var settings = input.settings();
    return switch (settings.kind()) {
      case PROMPT_MEMORY -> 1;
      case METAPROMPT -> settings.maxSteps();
      case GRADIENT -> settings.maxSteps() + 1;
    };
  }

  private static Step dearest(OptimizerInput input) {
    return input.settings().kind() == OptimizerKind.PROMPT_MEMORY
        ? Step.EDIT
        : Step.REFLECT_OR_EDIT;
  }
}
