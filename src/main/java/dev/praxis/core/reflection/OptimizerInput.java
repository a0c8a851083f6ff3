package dev.praxis.core.reflection;

import dev.praxis.core.Problem;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.secrets.Redactor;
import java.util.List;

/// What an optimizer works on.
///
/// @param prompts at least one, each with a name of its own
/// @param trajectories to learn from; no two with one key
/// @param feedback of the curator on all of them; empty where nothing is said
public record OptimizerInput(
    List<EditablePrompt> prompts,
    List<Trajectory> trajectories,
    String feedback,
    OptimizerSettings settings) {
  /// The key under which the curator's own feedback stands as evidence.
  public static final String CURATOR = "curator";

  public OptimizerInput {
    prompts = List.copyOf(prompts);
    trajectories = List.copyOf(trajectories);
    if (prompts.isEmpty()) {
      throw new Problem("No prompt was named.", "Name at least one to optimize.");
    }
    if (prompts.stream().map(EditablePrompt::name).distinct().count() < prompts.size()) {
      throw new Problem("Two prompts have the same name.", "Give each prompt one of its own.");
    }
    if (trajectories.stream().map(Trajectory::key).distinct().count() < trajectories.size()) {
      throw new Problem("A trajectory was given twice.", "Give each of them once.");
    }
    if (trajectories.isEmpty() && feedback.isBlank()) {
      throw new Problem(
          "There is nothing to learn from.",
          "Choose sessions or trajectories, or say what should be different.");
    }
  }

  /// The same with secrets masked wherever they would be read by somebody. The texts of the prompts
  /// stay as they are.
  public OptimizerInput masked(Redactor redactor) {
    return new OptimizerInput(
        prompts.stream()
            .map(prompt -> prompt.withWords(words -> redactor.mask(words).text()))
            .toList(),
        trajectories.stream()
            .map(trajectory -> trajectory.withTexts(text -> redactor.mask(text).text()))
            .toList(),
        redactor.mask(feedback).text(),
        settings.guided(redactor.mask(settings.guidance()).text()));
  }

  /// Whether it has to be found out first which prompts to change.
  public boolean choosesPrompts() {
    return prompts.size() > 1 || !prompts.getFirst().whenToUpdate().isBlank();
  }
}
