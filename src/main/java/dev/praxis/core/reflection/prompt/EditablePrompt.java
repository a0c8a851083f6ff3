package dev.praxis.core.reflection.prompt;

import dev.praxis.core.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

/// A prompt that may be improved, with its curator's word on how.
///
/// @param name unique among those that are improved together
/// @param updateInstructions how to change it; empty where nothing is said
/// @param whenToUpdate when to change it at all; empty where nothing is said
/// @param keepBehavior what the agent does well and must go on doing
/// @param protectedTexts parts of the text that stay byte by byte, besides those between its own
///   markers
public record EditablePrompt(
    String name,
    String text,
    String updateInstructions,
    String whenToUpdate,
    List<String> keepBehavior,
    List<String> protectedTexts) {
  public EditablePrompt {
    keepBehavior = List.copyOf(keepBehavior);
    protectedTexts = protectedTexts.stream().filter(each -> !each.isEmpty()).toList();
    if (name.isBlank()) {
      throw new Problem("A prompt needs a name.", "Give each prompt one of its own.");
    }
  }

  public static EditablePrompt of(String name, String text) {
    return new EditablePrompt(name, text, "", "", List.of(), List.of());
  }

  public EditablePrompt withText(String other) {
    return new EditablePrompt(
        name, other, updateInstructions, whenToUpdate, keepBehavior, protectedTexts);
  }

  public EditablePrompt updating(String instructions) {
    return new EditablePrompt(name, text, instructions, whenToUpdate, keepBehavior, protectedTexts);
  }

  public EditablePrompt when(String occasion) {
    return new EditablePrompt(
        name, text, updateInstructions, occasion, keepBehavior, protectedTexts);
  }

  public EditablePrompt keeping(List<String> behavior) {
    return new EditablePrompt(
        name, text, updateInstructions, whenToUpdate, behavior, protectedTexts);
  }

  public EditablePrompt protecting(List<String> texts) {
    return new EditablePrompt(name, text, updateInstructions, whenToUpdate, keepBehavior, texts);
  }

  /// The same with every word a curator wrote about it changed; the text itself stays.
  public EditablePrompt withWords(UnaryOperator<String> change) {
    return new EditablePrompt(
        name,
        text,
        change.apply(updateInstructions),
        change.apply(whenToUpdate),
        keepBehavior.stream().map(change).toList(),
        protectedTexts);
  }
}
