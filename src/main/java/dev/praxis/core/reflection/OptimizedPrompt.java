package dev.praxis.core.reflection;

import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptLines;
import java.util.List;

/// What is proposed for one prompt.
///
/// @param edits none where nothing is to be changed
/// @param why of all edits together, or why there is none
public record OptimizedPrompt(EditablePrompt prompt, List<PromptEdit> edits, String why) {
  public OptimizedPrompt {
    edits = List.copyOf(edits);
  }

  public static OptimizedPrompt unchanged(EditablePrompt prompt, String why) {
    return new OptimizedPrompt(prompt, List.of(), why);
  }

  public String before() {
    return prompt.text();
  }

  /// The text with all edits; byte by byte the old one where there is none.
  public String after() {
    return edits.isEmpty() ? prompt.text() : PromptLines.of(prompt.text()).with(edits);
  }
}
