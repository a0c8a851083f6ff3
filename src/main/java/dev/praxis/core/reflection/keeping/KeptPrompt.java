package dev.praxis.core.reflection.keeping;

import dev.praxis.core.reflection.prompt.EditablePrompt;
import java.time.Instant;

/// One version of a prompt.
///
/// @param version from 1 on
/// @param prompt its text and the curator's word on how to improve it; named by its key
/// @param why it was made; empty where nobody said
public record KeptPrompt(
    PromptKey key, int version, EditablePrompt prompt, String why, Instant at) {
  public String text() {
    return prompt.text();
  }
}
