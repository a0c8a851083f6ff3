package dev.praxis.core.rules.lint.line;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.rules.lint.injection.InjectionScreen;
import dev.praxis.core.rules.lint.reference.DeadReferences;
import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.secrets.SecretScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every check of a line by itself, the gravest first.
public final class LineLint {
  private final DeadReferences references = new DeadReferences();
  private final SecretScanner secrets = new SecretScanner();

  /// What speaks against the line.
  public List<Finding> findings(String text, Reading reading) {
    var found = new ArrayList<Finding>();
    secret(text).ifPresent(found::add);
    found.addAll(InjectionScreen.findings(text));
    Places.check(text).ifPresent(found::add);
    found.addAll(references.inText(text));
    Vagueness.check(text).ifPresent(found::add);
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
}
