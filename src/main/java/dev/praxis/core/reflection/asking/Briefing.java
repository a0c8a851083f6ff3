package dev.praxis.core.reflection.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.model.prompt.QuotedEvidence;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptLines;
import dev.praxis.core.reflection.prompt.ProtectedParts;
import dev.praxis.core.reflection.prompt.Variables;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.secrets.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What a model is told before each task. Every word of the curator is in it, whatever the step.
final class Briefing {
  private static final int LONGEST = 16_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final OptimizerInput input;
  private final Redactor redactor;
  private final RandomGenerator random;
  private final List<String> keys;

  /// @param input masked
  /// @param random that cannot be guessed
  Briefing(OptimizerInput input, Redactor redactor, RandomGenerator random) {
    this.input = input;
    this.redactor = redactor;
    this.random = random;
    keys = new ArrayList<>(input.trajectories().stream().map(Trajectory::key).toList());
    if (!input.feedback().isBlank()) {
      keys.add(OptimizerInput.CURATOR);
    }
  }

  /// Which trajectory a number of the evidence means; empty where there is none.
  Optional<String> key(int number) {
    return number >= 1 && number <= keys.size()
        ? Optional.of(keys.get(number - 1))
        : Optional.empty();
  }

  /// Prompts with what happened.
  String ofSessions(List<EditablePrompt> prompts) {
    return ofPrompts(prompts) + sessions();
  }

  /// Prompts without what happened, for a step that works on conclusions.
  String ofPrompts(List<EditablePrompt> prompts) {
    var told = prompts.stream().map(this::prompt).collect(Collectors.joining("\n"));
    return told
        + section("The curator's feedback on the sessions", input.feedback())
        + section("The curator's guidance", input.settings().guidance());
  }

  /// Texts of others, where they cannot be taken for ours.
  String quoted(List<String> texts) {
    return QuotedEvidence.of(texts, random, LONGEST).inFence();
  }

  private String prompt(EditablePrompt prompt) {
    var parts = ProtectedParts.of(prompt);
    var told = new StringBuilder("Prompt: " + json(prompt.name()) + "\n");
    told.append("Its lines, numbered:\n").append(quoted(maskedLines(prompt)));
    told.append(section("Protected lines", join(parts.numbers())));
    told.append(section("Variables that stay", String.join(" ", Variables.in(prompt.text()))));
    told.append("It may have at most %d tokens.\n".formatted(input.settings().mostTokens()));
    told.append(section("How the curator wants it updated", prompt.updateInstructions()));
    told.append(section("When the curator wants it updated", prompt.whenToUpdate()));
    prompt.keepBehavior().forEach(each -> told.append(section("Behaviour to keep", each)));
    prompt.protectedTexts().forEach(each -> told.append(section("Text to keep", each)));
    return told.toString();
  }

  /// A secret of several lines would hide where the lines behind it stand.
  private List<String> maskedLines(EditablePrompt prompt) {
    var masked = PromptLines.of(redactor.mask(prompt.text()).text());
    if (masked.count() != PromptLines.of(prompt.text()).count()) {
      throw new Problem(
          "The prompt “%s” holds a key of several lines.".formatted(prompt.name()),
          "Take it out of the prompt before a model is asked about it.");
    }
    return masked.texts();
  }

  private String sessions() {
    if (input.trajectories().isEmpty()) {
      return "There are no sessions; the curator's feedback is number 1.\n";
    }
    var told = input.trajectories().stream().map(Trajectory::inWords).toList();
    var ownNumber =
        input.feedback().isBlank()
            ? ""
            : "The curator's feedback is number %d.\n".formatted(keys.size());
    return "What happened, one session a number:\n" + quoted(told) + ownNumber;
  }

  private static String section(String title, String words) {
    return words.isBlank() ? "" : title + ": " + json(words) + "\n";
  }

  private static String join(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String json(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text is a JSON string", e);
    }
  }
}
