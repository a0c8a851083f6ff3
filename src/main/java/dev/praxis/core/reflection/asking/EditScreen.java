package dev.praxis.core.reflection.asking;

import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.rules.drafting.DraftScreen;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.rules.lint.injection.InjectionScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a model's words may not bring into a prompt: attacks, and anything that neither people nor
/// the agent itself ever named.
final class EditScreen {
  private final List<String> said = new ArrayList<>();

  EditScreen(OptimizerInput input) {
    said.add(input.feedback());
    said.add(input.settings().guidance());
    for (var trajectory : input.trajectories()) {
      said.add(trajectory.feedback().inWords());
      trajectory.turns().stream().map(Trajectory.Turn::text).forEach(said::add);
    }
  }

  /// Why an edit is left out; empty where nothing speaks against it.
  Optional<String> refusal(EditablePrompt prompt, PromptEdit edit) {
    var attack =
        InjectionScreen.findings(edit.after()).stream()
            .filter(found -> found.refused() || found.severity() == Severity.ERROR)
            .map(Finding::message)
            .findFirst();
    return attack.or(() -> unnamed(prompt, edit));
  }

  private Optional<String> unnamed(EditablePrompt prompt, PromptEdit edit) {
    var all = new ArrayList<>(said);
    all.add(prompt.text());
    all.add(prompt.updateInstructions());
    all.add(prompt.whenToUpdate());
    all.addAll(prompt.keepBehavior());
    return DraftScreen.unnamed(edit.after(), all).map("nobody named “%s”"::formatted);
  }
}
