package dev.praxis.core.reflection.asking;

import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.reflection.asking.Answers.Criticised;
import dev.praxis.core.reflection.asking.Answers.CriticisedOrRecommended;
import dev.praxis.core.reflection.asking.Answers.Edits;
import dev.praxis.core.reflection.asking.Answers.Recommendation;
import dev.praxis.core.reflection.asking.Answers.Recommended;
import dev.praxis.core.reflection.asking.Answers.Reflected;
import dev.praxis.core.reflection.asking.Answers.ReflectedOrEdits;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import java.util.List;

/// The steps by which a model comes to edits of one prompt, kind by kind. An answer that comes
/// early is taken; no step is made for its own sake.
final class Thinking {
  private final OptimizerSettings settings;
  private final Briefing briefing;
  private final Conversation.Calls calls;

  Thinking(OptimizerInput input, Briefing briefing, Conversation.Calls calls) {
    settings = input.settings();
    this.briefing = briefing;
    this.calls = calls;
  }

  Edits about(EditablePrompt prompt) {
    var conversation = new Conversation(calls, briefing.ofSessions(List.of(prompt)));
    return switch (settings.kind()) {
      case PROMPT_MEMORY -> conversation.ask(Step.EDIT, Edits.class);
      case METAPROMPT -> reflected(conversation);
      case GRADIENT -> applied(prompt, recommended(conversation));
    };
  }

  private Edits reflected(Conversation conversation) {
    for (int step = 0; step < settings.maxSteps() - 1; step++) {
      if (step < settings.minSteps()) {
        conversation.ask(Step.REFLECT, Reflected.class);
        continue;
      }
      var thought = conversation.ask(Step.REFLECT_OR_EDIT, ReflectedOrEdits.class);
      if (thought.ready()) {
        return thought.answer();
      }
    }
    return conversation.ask(Step.EDIT, Edits.class);
  }

  private List<Recommendation> recommended(Conversation conversation) {
    for (int step = 0; step < settings.maxSteps() - 1; step++) {
      if (step < settings.minSteps()) {
        conversation.ask(Step.CRITICISE, Criticised.class);
        continue;
      }
      var thought = conversation.ask(Step.CRITICISE_OR_RECOMMEND, CriticisedOrRecommended.class);
      if (thought.ready()) {
        return thought.recommendations();
      }
    }
    return conversation.ask(Step.RECOMMEND, Recommended.class).recommendations();
  }

  private Edits applied(EditablePrompt prompt, List<Recommendation> recommendations) {
    if (recommendations.isEmpty()) {
      return new Edits(List.of(), "The model recommends no change.");
    }
    var told =
        recommendations.stream()
            .map(each ->
                "Hypothesis: %s\nChange: %s\nEvidence: sessions %s"
                    .formatted(each.hypothesis(), each.change(), each.evidence()))
            .toList();
    var conclusions =
        briefing.ofPrompts(List.of(prompt)) + "Recommendations:\n" + briefing.quoted(told);
    return new Conversation(calls, conclusions).ask(Step.APPLY, Edits.class);
  }
}
