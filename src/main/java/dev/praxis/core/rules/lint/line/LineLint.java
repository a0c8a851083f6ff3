package dev.praxis.core.rules.lint.line;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.rules.lint.injection.InjectionScreen;
import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.secrets.SecretScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every check of a line by itself, the gravest first.
public final class LineLint {
  /// A rule of more tokens is told so.
  public static final int MOST_TOKENS = 40;

  private final SecretScanner secrets = new SecretScanner();

  /// What speaks against the line.
  ///
  /// @param tokens of the line
  public List<Finding> findings(String text, int tokens, Reading reading) {
    var found = new ArrayList<Finding>();
    secret(text).ifPresent(found::add);
    found.addAll(InjectionScreen.findings(text));
    Places.check(text).ifPresent(found::add);
    Vagueness.check(text).ifPresent(found::add);
    tooLong(text, tokens).ifPresent(found::add);
    Conduct.check(text, reading).ifPresent(found::add);
    return found;
  }

  private Optional<Finding> secret(String text) {
    var found = secrets.scan(text);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var first = found.getFirst();
    return Optional.of(
        Finding.of(
            LintKind.SECRET,
            Severity.ERROR,
            "Looks like it holds a key, a token or a password.",
            new Fix.NewText(
                text.substring(0, first.start()) + "the secret" + text.substring(first.end()))));
  }

  private static Optional<Finding> tooLong(String text, int tokens) {
    if (tokens <= MOST_TOKENS) {
      return Optional.empty();
    }
    long sentences = text.split("(?<=[.;!?])\\s+").length;
    return Optional.of(
        Finding.of(
            LintKind.LONG,
            Severity.WARNING,
            "%d tokens, paid on every call; aim for %d or fewer.".formatted(tokens, MOST_TOKENS),
            sentences < 2
                ? null
                : new Fix.Advice(
                    "It has %d sentences: make a rule of each.".formatted(sentences))));
  }
}
