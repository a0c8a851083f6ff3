package dev.praxis.core.evaluation.kept;

import dev.praxis.core.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The four kinds of result, never mixed.
public enum Mode {
  /// Which held-out failures carry a tag that has a rule.
  COVERAGE,
  /// Of which of them somebody says that the rule, followed, would have prevented it.
  JUDGED,
  /// What the same tasks did under two instruction files.
  REPLAY,
  /// How often failures came before and after an export.
  PROSPECTIVE;

  /// As stored and typed: `coverage`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads a word.
  ///
  /// @throws Problem naming the modes there are
  public static Mode of(String word) {
    return Arrays.stream(values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "There is no evaluation mode “%s”.".formatted(word),
                "Choose one of "
                    + Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", "))
                    + "."));
  }
}
