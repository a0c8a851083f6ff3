package dev.praxis.core.reflection.prompt;

import dev.praxis.core.secrets.Redactor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// Says whether edits may be proposed at all, whoever thought of them. A prompt is never emptied,
/// never written anew, loses nothing that is protected and no variable.
public final class EditCheck {
  /// The share of lines that one proposal may change or take away.
  static final double MOST_CHANGED = 0.5;

  /// So many may always be.
  static final int FEW = 3;

  static final int LONGEST_LINE = 2_000;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]");
  private static final Pattern MARKER = Pattern.compile("(?i)praxis:(?:keep|rules)");

  private final ToIntFunction<String> tokens;

  /// @param tokens counts those of a text
  public EditCheck(ToIntFunction<String> tokens) {
    this.tokens = tokens;
  }

  /// Why the edits cannot be taken, as the end of a sentence; empty where nothing is wrong.
  ///
  /// @param mostTokens the prompt may have; one that has more already may only shrink
  public Optional<String> refusal(EditablePrompt prompt, List<PromptEdit> edits, int mostTokens) {
    var lines = PromptLines.of(prompt.text());
    var parts = ProtectedParts.of(prompt);
    var touched = new HashSet<Integer>();
    for (var edit : edits) {
      var wrong =
          edit.act() == PromptEdit.Act.ADD
              ? wrongPlace(edit, lines, parts)
              : wrongLine(edit, lines, parts, touched);
      wrong = wrong.or(() -> wrongWords(edit));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    long words = lines.texts().stream().filter(text -> !text.isBlank()).count();
    if (touched.size() > Math.max(FEW, words * MOST_CHANGED)) {
      return Optional.of("it writes the prompt anew instead of editing it");
    }
    return wrongWhole(prompt, lines.with(edits), parts, mostTokens);
  }

  private static Optional<String> wrongPlace(
      PromptEdit edit, PromptLines lines, ProtectedParts parts) {
    if (edit.line() < 0 || edit.line() > lines.count()) {
      return Optional.of("it adds to a line %d that is not there".formatted(edit.line()));
    }
    return parts.closed(edit.line())
        ? Optional.of("it adds within protected text behind line %d".formatted(edit.line()))
        : Optional.empty();
  }

  private static Optional<String> wrongLine(
      PromptEdit edit, PromptLines lines, ProtectedParts parts, Set<Integer> touched) {
    if (edit.line() < 1 || edit.line() > lines.count()) {
      return Optional.of("it edits a line %d that is not there".formatted(edit.line()));
    }
    if (parts.holds(edit.line())) {
      return Optional.of("it changes the protected line %d".formatted(edit.line()));
    }
    return touched.add(edit.line())
        ? Optional.empty()
        : Optional.of("it edits line %d twice".formatted(edit.line()));
  }

  private static Optional<String> wrongWords(PromptEdit edit) {
    var text = edit.after();
    if (edit.evidence().isEmpty() || edit.why().isBlank()) {
      return Optional.of("an edit of line %d has no evidence or no reason".formatted(edit.line()));
    }
    if (edit.act() != PromptEdit.Act.REMOVE && text.isBlank()) {
      return Optional.of("it blanks line %d".formatted(edit.line()));
    }
    if (UNSEEN.matcher(text).find() || text.length() > LONGEST_LINE) {
      return Optional.of("an edit of line %d is not one plain line".formatted(edit.line()));
    }
    if (MARKER.matcher(text).find()) {
      return Optional.of("an edit of line %d holds a marker of Praxis".formatted(edit.line()));
    }
    return Redactor.isMasked(text)
        ? Optional.of("an edit of line %d holds a masked secret".formatted(edit.line()))
        : Optional.empty();
  }

  private Optional<String> wrongWhole(
      EditablePrompt prompt, String after, ProtectedParts parts, int mostTokens) {
    var before = prompt.text();
    if (after.isBlank() && !before.isBlank()) {
      return Optional.of("it empties the prompt");
    }
    if (parts.missing(after).isPresent()) {
      return Optional.of("it drops protected text");
    }
    var variables = Variables.broken(before, after);
    if (variables.isPresent()) {
      return variables;
    }
    int now = tokens.applyAsInt(after);
    return now > mostTokens && now > tokens.applyAsInt(before)
        ? Optional.of(
            "the prompt would have %,d tokens; it may have %,d".formatted(now, mostTokens))
        : Optional.empty();
  }
}
