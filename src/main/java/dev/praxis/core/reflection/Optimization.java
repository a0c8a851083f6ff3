package dev.praxis.core.reflection;

import dev.praxis.core.model.ModelCost;
import java.util.List;

/// What an optimizer proposes. Nothing was changed by it.
///
/// @param prompts one for each that was given, in their order
/// @param notes what else the curator should know: a lesson that the prompt already has, an edit
///   that was left out and why
/// @param model that thought of it; empty where none did
/// @param calls of the model
public record Optimization(
    List<OptimizedPrompt> prompts, List<String> notes, String model, int calls, ModelCost cost) {
  public Optimization {
    prompts = List.copyOf(prompts);
    notes = List.copyOf(notes);
  }

  /// Without any model.
  public static Optimization offline(List<OptimizedPrompt> prompts, List<String> notes) {
    return new Optimization(prompts, notes, "", 0, ModelCost.of(0));
  }

  public boolean isOffline() {
    return model.isEmpty();
  }
}
