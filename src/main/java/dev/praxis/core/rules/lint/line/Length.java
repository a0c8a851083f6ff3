package dev.praxis.core.rules.lint.line;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a rule costs more than one thing to do is worth. Of rules only: a paragraph that
/// somebody wrote by hand may explain.
public final class Length {
  /// A rule of more tokens is told so.
  public static final int MOST_TOKENS = 40;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+");

  private Length() {}

  /// What speaks against its length; empty where nothing does.
  public static Optional<Finding> check(Line rule) {
    if (rule.tokens() <= MOST_TOKENS) {
      return Optional.empty();
    }
    int sentences = SENTENCE_END.split(rule.text()).length;
    return Optional.of(
        Finding.of(
            LintKind.LONG,
            Severity.WARNING,
            "%d tokens, paid on every call; aim for %d or fewer."
                .formatted(rule.tokens(), MOST_TOKENS),
            new Fix.Advice(
                sentences < 2
                    ? "Leave out the reasons, or move details to a document and name it."
                    : "It has %d sentences: make a rule of each.".formatted(sentences))));
  }
}
