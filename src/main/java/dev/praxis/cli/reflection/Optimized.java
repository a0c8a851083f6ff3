package dev.praxis.cli.reflection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.keeping.Proposal;
import dev.praxis.core.reflection.prompt.PromptEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was proposed.
///
/// @param before of the first prompt
/// @param after of the first prompt, with all edits
/// @param cost as a person reads it
record Optimized(
    String kind,
    boolean offline,
    String model,
    int calls,
    String cost,
    String before,
    String after,
    List<ForPrompt> prompts,
    List<String> notes)
    implements Reply {

  /// @param proposal its number where it waits for a decision; left out where it does not
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ForPrompt(
      String name,
      String before,
      String after,
      String diff,
      String why,
      List<EditRow> edits,
      @Nullable Long proposal) {

    static ForPrompt of(OptimizedPrompt optimized, @Nullable Proposal proposal) {
      var name = optimized.prompt().name();
      return new ForPrompt(
          name,
          optimized.before(),
          optimized.after(),
          TextDiff.between(optimized.before(), optimized.after()).unified(name, name),
          optimized.why(),
          optimized.edits().stream().map(EditRow::of).toList(),
          proposal == null ? null : proposal.id());
    }

    private String text() {
      var text = new StringBuilder();
      text.append(edits.isEmpty() ? name + ": no edits. " : "")
          .append(why)
          .append('\n')
          .append(diff);
      for (int i = 0; i < edits.size(); i++) {
        var edit = edits.get(i);
        text.append(
            "%d. %s (%s)%n".formatted(i + 1, edit.why(), String.join(", ", edit.evidence())));
      }
      if (proposal != null) {
        text.append("Take it over with `praxis prompts accept %d`.%n".formatted(proposal));
      }
      return text.toString();
    }
  }

  /// One edit, as [PromptEdit] has it.
  record EditRow(
      String act, int line, String before, String after, String why, List<String> evidence) {
    static EditRow of(PromptEdit edit) {
      return new EditRow(
          edit.act().word(), edit.line(), edit.before(), edit.after(), edit.why(), edit.evidence());
    }
  }

  static Optimized of(
      OptimizerKind kind, Optimization optimization, List<@Nullable Proposal> proposals) {
    var prompts = new ArrayList<ForPrompt>();
    for (int i = 0; i < optimization.prompts().size(); i++) {
      prompts.add(ForPrompt.of(optimization.prompts().get(i), proposals.get(i)));
    }
    return new Optimized(
        kind.word(),
        optimization.isOffline(),
        optimization.model(),
        optimization.calls(),
        optimization.cost().inWords(),
        prompts.getFirst().before(),
        prompts.getFirst().after(),
        prompts,
        optimization.notes());
  }

  /// Where nothing was asked.
  static Optimized nothing(String kind) {
    return new Optimized(kind, false, "", 0, "$0.00", "", "", List.of(), List.of());
  }

  @Override
  public String text() {
    var text = new StringBuilder();
    if (prompts.isEmpty()) {
      return "Nothing was sent and nothing was changed.\n";
    }
    prompts.forEach(each -> text.append(each.text()));
    notes.forEach(note -> text.append("Note: ").append(note).append('\n'));
    text.append(
        offline
            ? "Made offline by %s; no model was asked.%n".formatted(kind)
            : "%s asked %d %s.%n".formatted(model, calls, calls == 1 ? "time" : "times"));
    return PlainText.of(text.toString());
  }
}
