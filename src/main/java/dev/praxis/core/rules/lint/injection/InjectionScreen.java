package dev.praxis.core.rules.lint.injection;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Screens the words of a rule for what attacks its reader. Where a text came from says more than
/// its words; this screen is for texts whose origin is a person or unknown.
public final class InjectionScreen {
  private InjectionScreen() {}

  /// At most one finding a cause.
  public static List<Finding> findings(String text) {
    var found = new ArrayList<Finding>();
    if (UnseenLetters.hides(text)) {
      found.add(
          attack(
              "Holds characters that nobody can see or that reorder the text.",
              new Fix.NewText(UnseenLetters.shown(text))));
    }
    UnseenLetters.disguised(text)
        .ifPresent(word ->
            found.add(
                attack(
                    "“%s” mixes letters of two scripts that look alike.".formatted(word),
                    new Fix.NewText(UnseenLetters.undisguised(text)))));
    for (var phrase : AttackPhrases.in(UnseenLetters.shown(text))) {
      found.add(
          new Finding(
              LintKind.INJECTION,
              Severity.ERROR,
              "%s: “%s”.".formatted(phrase.why(), phrase.quote()),
              null,
              null,
              phrase.refused()));
    }
    return found;
  }

  private static Finding attack(String message, @Nullable Fix fix) {
    return new Finding(LintKind.INJECTION, Severity.ERROR, message, null, fix, true);
  }
}
