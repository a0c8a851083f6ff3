package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// ESLint and other checkers of code that end in a count: Ruff, mypy, Pyright, Biome,
/// golangci-lint, Stylelint, RuboCop. Warnings alone are no failure.
public final class LintOutput implements OutputParser {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?m)^[ \\t]*+(?:\\[ERROR\\] |svelte-check )?(?:[Ff]ound \\d++ warnings? and ([1-9]\\d*+)"
              + " errors?|\u2716 \\d++ problems? \\(([1-9]\\d*+) errors?|[Ff]ound ([1-9]\\d*+)"
              + " (?:errors?|type errors?|issues?)\\b(?! \\(\\d++ fixed, 0 remaining)|([1-9]\\d*+)"
              + " issues:$|([1-9]\\d*+) errors?, \\d++ warnings?\\b|\\d++ files? inspected,"
              + " ([1-9]\\d*+) offenses?|Oh no!|\\[warn\\] Code style issues (?:found|fixed)?)");

  @Override
  public @Nullable Finding find(Output output) {
    boolean worthIt =
        output.has("problem")
            || output.has("ound ")
            || output.has(" issues:")
            || output.has(" error")
            || output.has(" offense")
            || output.has("Code style issues")
            || output.has("Oh no!");
    var count = worthIt ? output.first(COUNT) : null;
    return count == null ? null : Finding.sure(FailureClass.LINT_FAILURE, count.group().strip());
  }
}
