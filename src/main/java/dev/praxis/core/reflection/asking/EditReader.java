package dev.praxis.core.reflection.asking;

import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.asking.Answers.Edits;
import dev.praxis.core.reflection.asking.Answers.Line;
import dev.praxis.core.reflection.prompt.EditCheck;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptEdit.Act;
import dev.praxis.core.reflection.prompt.PromptLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Turns a model's answer into edits. An answer that breaks a promise to the curator is refused as
/// a whole; an edit that brings in what nobody said is left out and told.
final class EditReader {
  private final OptimizerInput input;
  private final Briefing briefing;
  private final EditCheck check;
  private final ModelAddress where;
  private final Consumer<String> told;

  /// @param told hears what was left out and why
  EditReader(
      OptimizerInput input,
      Briefing briefing,
      EditCheck check,
      ModelAddress where,
      Consumer<String> told) {
    this.input = input;
    this.briefing = briefing;
    this.check = check;
    this.where = where;
    this.told = told;
  }

  /// @throws ModelProblem where the answer must not be used
  OptimizedPrompt read(EditablePrompt prompt, Edits answer) {
    var lines = PromptLines.of(prompt.text());
    var edits = new ArrayList<PromptEdit>();
    for (var line : answer.edits()) {
      var edit = edit(line, lines);
      if (edit.act() != Act.REPLACE || !edit.after().equals(edit.before())) {
        edits.add(edit);
      }
    }
    require(prompt, edits);
    var screen = new EditScreen(input);
    int before = edits.size();
    edits.removeIf(edit -> {
      var refusal = screen.refusal(prompt, edit);
      refusal.ifPresent(
          why -> told.accept("An edit of “%s” was left out: %s.".formatted(prompt.name(), why)));
      return refusal.isPresent();
    });
    if (edits.size() < before) {
      require(prompt, edits);
    }
    return new OptimizedPrompt(prompt, edits, oneLine(answer.why()));
  }

  private void require(EditablePrompt prompt, List<PromptEdit> edits) {
    var refusal = check.refusal(prompt, edits, input.settings().mostTokens());
    if (refusal.isPresent()) {
      throw malformed(refusal.get());
    }
  }

  private PromptEdit edit(Line line, PromptLines lines) {
    var act =
        Arrays.stream(Act.values())
            .filter(each -> each.word().equals(line.act()))
            .findFirst()
            .orElseThrow(() -> malformed("it asks for something else than an edit"));
    boolean there = line.line() >= 1 && line.line() <= lines.count();
    if (act != Act.ADD && !there) {
      throw malformed("it edits a line that is not there");
    }
    return new PromptEdit(
        act,
        line.line(),
        act == Act.ADD ? "" : lines.text(line.line()),
        act == Act.REMOVE ? "" : line.text(),
        oneLine(line.why()),
        line.evidence().stream().distinct().map(this::key).toList());
  }

  private String key(int number) {
    return briefing
        .key(number)
        .orElseThrow(() -> malformed("it names evidence that it was not given"));
  }

  private ModelProblem malformed(String how) {
    return StrictAnswer.malformed(how, where, null);
  }

  private static String oneLine(String text) {
    var line = text.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
    return line.length() > 400 ? line.substring(0, 399) + "…" : line;
  }
}
