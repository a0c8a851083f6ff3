package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checkers of code that fail by naming places, with no count that survives `head` and `tail`:
/// flake8, Pylint, ShellCheck, formatters asked to check only. A line in such a form is believed
/// only where its checker ran.
public final class LintLines implements OutputParser {

  private record Checker(Pattern program, Pattern says) {
    static Checker of(String program, String says) {
      return new Checker(Pattern.compile(program), Pattern.compile("(?m)" + says));
    }
  }

  private static final List<Checker> CHECKERS =
      List.of(
          Checker.of(
              "flake8|pycodestyle|pyflakes|pydocstyle|ruff|python[\\d.]*+|uv|poetry|tox|pre-commit",
              "^\\S{1,200}?:\\d++:\\d++:? [A-Z]{1,4}\\d{3,4} "),
          Checker.of(
              "pylint|python[\\d.]*+|uv|poetry", "^\\S{1,200}?:\\d++:\\d++: [EFWCR]\\d{4}: "),
          Checker.of("ruff|uv|black|poetry|make|just", "^(?:Would reformat: |would reformat )"),
          Checker.of("go", "^(?:vet: )?\\S{1,200}?\\.go:\\d++:\\d++: "),
          Checker.of("astro|npx|npm|pnpm|yarn", "^- [1-9]\\d*+ errors?$"),
          Checker.of("cargo|rustfmt", "^Diff in \\S"),
          Checker.of(
              "actionlint|staticcheck|revive|golint|vale|buf|ktlint|hlint|luacheck|standardrb|tflint",
              "^\\S{1,200}?:\\d++:\\d++: "),
          Checker.of("shellcheck", "^In \\S{1,200} line \\d++:$"),
          Checker.of(
              "eslint|npx|npm|pnpm|yarn|bunx?|next",
              "^(?:ESLint found too many warnings|Oops! Something went wrong! :\\()"),
          Checker.of("next|npx|npm|pnpm|yarn|bunx?", "^\\d++:\\d++  Error: "),
          Checker.of("yamllint|ansible-lint", "^  \\d++:\\d++ ++error "),
          Checker.of("markdownlint\\S*|npx", "^\\S{1,200}?:\\d++(?::\\d++)? MD\\d{3}"),
          Checker.of("flutter|dart", "^ ?+\\d++ issues? found\\."),
          Checker.of("hadolint", "^\\S{1,200}?:\\d++ DL\\d{4} "),
          Checker.of("swiftlint", "^Done linting! Found \\d++ violations?, [1-9]\\d*+ serious"));

  @Override
  public @Nullable Finding find(Output output) {
    for (var checker : CHECKERS) {
      if (output.ran(checker.program)) {
        var said = output.first(checker.says);
        if (said != null) {
          return Finding.sure(FailureClass.LINT_FAILURE, "the checker names what is wrong");
        }
      }
    }
    return null;
  }
}
