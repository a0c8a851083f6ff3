package dev.praxis.core.rules;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.injection.InjectionScreen;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand as a rule: one line that is not blank.
public final class RuleText {
  /// The longest text taken as a rule at all; lint warns far earlier.
  static final int MAX_LENGTH = 2_000;

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t]]");

  private RuleText() {}

  /// Why a text must not become a rule: it would break the block of rules or attack its reader.
  public static Optional<Finding> refusal(String text) {
    return InjectionScreen.findings(text).stream().filter(Finding::refused).findFirst();
  }

  /// The text without surrounding white space.
  ///
  /// @throws Problem where it cannot be a rule
  public static String checked(String text) {
    var rule = text.strip();
    if (rule.isEmpty()) {
      throw new Problem("A rule needs words.", "Write one imperative sentence.");
    }
    if (LINE_BREAK.matcher(rule).find()) {
      throw new Problem(
          "The text has a line break, and a rule is one line.", "Add each line as its own rule.");
    }
    if (CONTROL.matcher(rule).find()) {
      throw new Problem(
          "The text has control characters that nobody can see.", "Type the rule as plain text.");
    }
    if (rule.length() > MAX_LENGTH) {
      throw new Problem(
          "The text has %,d characters; a rule may have %,d.".formatted(rule.length(), MAX_LENGTH),
          "Say it in one sentence, or put the details in a document the rule names.");
    }
    refusal(rule)
        .ifPresent(finding -> {
          throw new Problem(
              finding.message(),
              "Such a text never becomes a rule. Say in plain words what is to be done.");
        });
    return rule;
  }
}
