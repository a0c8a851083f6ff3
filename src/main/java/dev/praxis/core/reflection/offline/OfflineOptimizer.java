package dev.praxis.core.reflection.offline;

import dev.praxis.core.Problem;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.PromptOptimizer;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.drafting.DraftSource;
import dev.praxis.core.rules.drafting.SpokenRule;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.similarity.Wording;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Works on the evidence alone: no model, no network, the same edits every time. It cannot follow
/// words on how to write, and says so.
public final class OfflineOptimizer implements PromptOptimizer {
  private final RuleCatalogue catalogue;
  private final DraftSource foundOut;
  private final Redactor redactor;
  private final ToIntFunction<String> tokens;
  private final SpokenRule spoken = new SpokenRule();

  /// @param foundOut drafts from what agents found out in sessions of the training split
  /// @param tokens counts those of a text
  public OfflineOptimizer(
      RuleCatalogue catalogue,
      DraftSource foundOut,
      Redactor redactor,
      ToIntFunction<String> tokens) {
    this.catalogue = catalogue;
    this.foundOut = foundOut;
    this.redactor = redactor;
    this.tokens = tokens;
  }

  @Override
  public Optimization optimize(OptimizerInput given, Progress progress) {
    var input = given.masked(redactor);
    var notes = new LinkedHashSet<String>();
    limits(input, notes);
    progress.at(0, 2, "Reading the evidence");
    var read = new LessonReader(catalogue, foundOut, spoken, notes::add).read(input);
    if (progress.stopRequested()) {
      throw new Problem(
          "Optimizing was stopped.", "Start it again when you like; nothing was changed.");
    }
    var lessons = Lessons.chosen(Lessons.joined(read), input.settings(), notes::add);
    progress.at(1, 2, "Placing what it teaches");
    var prompts = new ArrayList<OptimizedPrompt>();
    for (var prompt : input.prompts()) {
      var own =
          lessons.stream().filter(each -> home(each, input.prompts()).equals(prompt)).toList();
      prompts.add(
          new EditPlanner(prompt, tokens, input.settings().mostTokens(), notes::add).plan(own));
    }
    return Optimization.offline(prompts, List.copyOf(notes));
  }

  /// What cannot be heeded without a model.
  private static void limits(OptimizerInput input, Set<String> notes) {
    boolean written =
        !input.settings().guidance().isBlank()
            || input.prompts().stream().anyMatch(each -> !each.updateInstructions().isBlank());
    if (written) {
      notes.add("Words on how to write an edit are heeded by a model only; this was made offline.");
    }
    if (input.prompts().size() == 1 && !input.prompts().getFirst().whenToUpdate().isBlank()) {
      notes.add(
          "When to update the prompt is for you to judge; only a model weighs it, and this was made"
              + " offline.");
    }
  }

  /// The prompt that has most words of a lesson, its curator's words among them; the first of equal
  /// ones.
  private static EditablePrompt home(Lesson lesson, List<EditablePrompt> prompts) {
    var best = prompts.getFirst();
    int most = -1;
    var words = Wording.shingles(lesson.text() + " " + lesson.why());
    for (var prompt : prompts) {
      var all =
          String.join(
              " ",
              prompt.name(),
              prompt.text(),
              prompt.whenToUpdate(),
              prompt.updateInstructions(),
              String.join(" ", prompt.keepBehavior()));
      var shared = new HashSet<>(Wording.shingles(all));
      shared.retainAll(words);
      if (shared.size() > most) {
        most = shared.size();
        best = prompt;
      }
    }
    return best;
  }
}
