package dev.praxis.cli.reflection;

import dev.praxis.core.reflection.prompt.EditablePrompt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a curator may say about one prompt. Left out, it stays as it is.
final class CuratorsWords {
  @Option(
      names = "--update-instructions",
      paramLabel = "TEXT",
      description = "How the prompt is to be changed.")
  private @Nullable String updateInstructions;

  @Option(
      names = "--when-to-update",
      paramLabel = "TEXT",
      description = "When it is to be changed at all.")
  private @Nullable String whenToUpdate;

  @Option(
      names = "--keep-behavior",
      paramLabel = "TEXT",
      description = "What the agent does well and must go on doing; may be given again.")
  private @Nullable List<String> keepBehavior;

  @Option(
      names = "--protect",
      paramLabel = "TEXT",
      description = "A part of the prompt that stays letter by letter; may be given again.")
  private @Nullable List<String> protect;

  EditablePrompt about(EditablePrompt prompt) {
    return new EditablePrompt(
        prompt.name(),
        prompt.text(),
        updateInstructions == null ? prompt.updateInstructions() : updateInstructions,
        whenToUpdate == null ? prompt.whenToUpdate() : whenToUpdate,
        keepBehavior == null ? prompt.keepBehavior() : keepBehavior,
        protect == null ? prompt.protectedTexts() : protect);
  }

  boolean none() {
    return updateInstructions == null
        && whenToUpdate == null
        && keepBehavior == null
        && protect == null;
  }
}
