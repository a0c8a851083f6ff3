package dev.praxis.core.reflection.offline;

import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.prompt.EditCheck;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptEdit.Act;
import dev.praxis.core.reflection.prompt.PromptLines;
import dev.praxis.core.reflection.prompt.ProtectedParts;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.whole.LineSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the place of each lesson in one prompt: nowhere where the prompt says so already, instead
/// of a line that says the contrary, else behind its last list item or at its end.
final class EditPlanner {
  private static final Pattern ITEM = Pattern.compile("^(\\s*[-*+]\\s+)\\S.*");
  private static final Where LESSON = new Where.InFile("lesson", 1);
  private static final String KEPT = "behaviour to keep";

  private final EditablePrompt prompt;
  private final PromptLines lines;
  private final ProtectedParts parts;
  private final EditCheck check;
  private final ToIntFunction<String> tokens;
  private final int mostTokens;
  private final Consumer<String> told;
  private final LineSet lint = new LineSet();
  private final List<PromptEdit> edits = new ArrayList<>();

  /// @param told hears which lessons found no place and why
  EditPlanner(
      EditablePrompt prompt, ToIntFunction<String> tokens, int mostTokens, Consumer<String> told) {
    this.prompt = prompt;
    this.tokens = tokens;
    this.mostTokens = mostTokens;
    this.told = told;
    lines = PromptLines.of(prompt.text());
    parts = ProtectedParts.of(prompt);
    check = new EditCheck(tokens);
  }

  OptimizedPrompt plan(List<Lesson> lessons) {
    lessons.forEach(this::place);
    return new OptimizedPrompt(
        prompt,
        edits,
        edits.isEmpty()
            ? "Nothing in the evidence asks for an edit."
            : "Made offline, from the evidence alone.");
  }

  private void place(Lesson lesson) {
    var findings = lint.lintWith(known(), line(LESSON, lesson.text()));
    if (findings.stream().anyMatch(Finding::refused)) {
      told.accept("“%s” was left out: it could do harm.".formatted(lesson.text()));
      return;
    }
    for (var finding : findings) {
      var with = finding.with();
      if (with != null && with.where() instanceof Where.InFile(var file, int number)) {
        boolean contrary = finding.kind() == LintKind.CONTRADICTION;
        if (contrary && !file.equals(KEPT) && number > 0 && !parts.holds(number)) {
          take(edit(Act.REPLACE, number, lesson));
          return;
        }
        if (contrary || isSame(finding.kind())) {
          told.accept(
              contrary
                  ? "“%s” was left out: it goes against “%s”, which stays."
                      .formatted(lesson.text(), with.text())
                  : "The prompt says “%s” already, and %s shows it again: say it more sharply, or check it."
                      .formatted(with.text(), String.join(", ", lesson.evidence())));
          return;
        }
      }
    }
    add(lesson);
  }

  private static boolean isSame(LintKind kind) {
    return kind == LintKind.DUPLICATE || kind == LintKind.SUBSUMED;
  }

  private List<Line> known() {
    var known = new ArrayList<Line>();
    for (int number = 1; number <= lines.count(); number++) {
      var text = bare(lines.text(number));
      if (!text.isBlank()) {
        known.add(line(new Where.InFile(prompt.name(), number), text));
      }
    }
    for (int i = 0; i < prompt.keepBehavior().size(); i++) {
      known.add(line(new Where.InFile(KEPT, i + 1), prompt.keepBehavior().get(i)));
    }
    for (int i = 0; i < edits.size(); i++) {
      known.add(line(new Where.InFile(prompt.name(), -1 - i), bare(edits.get(i).after())));
    }
    return known;
  }

  private Line line(Where where, String text) {
    int rank = where.equals(LESSON) ? Line.WAITING : Line.BY_HAND;
    return new Line(where, text, Set.of(), rank, tokens.applyAsInt(text));
  }

  private static String bare(String line) {
    return line.replaceFirst("^\\s*(?:[-*+]|\\d+[.)])\\s+", "").strip();
  }

  private void add(Lesson lesson) {
    var place = place();
    if (place.isEmpty()) {
      told.accept("“%s” has no place: all of the prompt is protected.".formatted(lesson.text()));
      return;
    }
    take(edit(Act.ADD, place.get(), lesson));
  }

  /// Behind the last list item that is not protected, else at the last place that is open.
  private Optional<Integer> place() {
    return IntStream.iterate(lines.count(), number -> number > 0, number -> number - 1)
        .filter(number -> ITEM.matcher(lines.text(number)).matches() && !parts.closed(number))
        .boxed()
        .findFirst()
        .or(() ->
            IntStream.iterate(lines.count(), number -> number >= 0, number -> number - 1)
                .filter(number -> !parts.closed(number))
                .boxed()
                .findFirst());
  }

  private PromptEdit edit(Act act, int number, Lesson lesson) {
    var model = number > 0 ? lines.text(number) : "";
    var item = ITEM.matcher(model);
    var text = (item.matches() ? item.group(1) : "") + lesson.text();
    var before = act == Act.REPLACE ? model : "";
    var why = act == Act.REPLACE ? lesson.why() + ", and the line says the contrary" : lesson.why();
    return new PromptEdit(act, number, before, text, why, lesson.evidence());
  }

  private void take(PromptEdit edit) {
    var all = new ArrayList<>(edits);
    all.add(edit);
    check
        .refusal(prompt, all, mostTokens)
        .ifPresentOrElse(
            why -> told.accept("“%s” was left out: %s.".formatted(edit.after().strip(), why)),
            () -> edits.add(edit));
  }
}
