package dev.praxis.core.rules.lint.line;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a rule says what to do, and when.
final class Conduct {
  private static final Pattern STATE_OF_MIND =
      Pattern.compile(
          "(?i)^(?:always |please |never )?(?:be (?!sure)(?:\\w+ly"
              + " )?(?:aware|mindful|helpful|concise|proactive|smart|thorough|precise|kind|polite|consistent|creative|honest|professional|patient|rigorous)|think|consider|understand|remember(?!"
              + " to)|keep in mind|bear in mind|feel free"
              + "|strive|aim|focus|care|know|appreciate|value|embrace|respect|denke|beachte|sei|piensa|considera|pense|réfléchis|думай|помни)(?![\\p{L}-])");

  /// Acts of which a person asks: when?
  private static final Set<String> TIMED =
      Set.of(
          "run", "ask", "check", "commit", "push", "rebase", "merge", "deploy", "build", "test",
          "report", "show", "review", "retry", "wait", "read");

  private Conduct() {}

  static Optional<Finding> check(String text, Reading reading) {
    if (STATE_OF_MIND.matcher(text).find() && !text.contains("`")) {
      return Optional.of(
          Finding.of(
              LintKind.UNCHECKABLE,
              Severity.WARNING,
              "Asks for a state of mind; no session can show whether it was followed.",
              new Fix.Advice("Name the command, the file or the answer that would show it.")));
    }
    boolean untimed =
        !reading.statements().isEmpty()
            && reading.statements().stream().allMatch(Conduct::isUntimed);
    return untimed
        ? Optional.of(
            Finding.of(
                LintKind.UNTRIGGERED,
                Severity.INFO,
                "Does not say when: an act without a moment is done too often or forgotten.",
                new Fix.Advice("Begin with the moment: before a commit, after a change of …")))
        : Optional.empty();
  }

  private static boolean isUntimed(Statement statement) {
    return !statement.forbids()
        && TIMED.contains(statement.action())
        && statement.trigger().isAny()
        && statement.scope().isEmpty()
        && statement.exception().isEmpty()
        && !statement.insists();
  }
}
