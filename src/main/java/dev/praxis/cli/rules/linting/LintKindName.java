package dev.praxis.cli.rules.linting;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.lint.LintKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Reads the value of `--kind`.
public final class LintKindName {
  private LintKindName() {}

  /// The kind that is typed so.
  ///
  /// @throws Problem where no finding is of that kind
  public static LintKind read(String word) {
    return Arrays.stream(LintKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "No finding is of the kind %s.".formatted(word),
                "There are: %s.".formatted(all())));
  }

  private static String all() {
    return Arrays.stream(LintKind.values()).map(LintKind::word).collect(Collectors.joining(", "));
  }
}
