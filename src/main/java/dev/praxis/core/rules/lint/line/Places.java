package dev.praxis.core.rules.lint.line;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of one person's computer or of a host, which mean nothing elsewhere.
final class Places {
  private static final Pattern OWN_PATH =
      Pattern.compile(
          "(?<![\\w.:/~])(?:/(?:home|Users)/(?<who>[\\w.-]+)|/(?:root|mnt|media|Volumes|workspaces?)(?=/)|/private/var(?=/)"
              + "|[A-Za-z]:\\\\(?=\\w))(?:[\\\\/][\\w.@+~-]+)*+");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w.-])(?:[\\w-]{1,63}\\.){1,8}(?:local|lan|internal|corp|intranet|home\\.arpa)(?![\\w.-]*\\w)"
              + "|(?<![\\w.-])(?!127\\.|0\\.0\\.0\\.0|255\\.)(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w.-]*\\w)");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)(?:you|user|username|name|me|xxx+|example|runner)");

  private Places() {}

  static Optional<Finding> check(String text) {
    var path = OWN_PATH.matcher(text);
    while (path.find()) {
      var who = path.group("who");
      if (who == null || !PLACEHOLDER.matcher(who).matches()) {
        return Optional.of(
            found(
                "“%s” is a path of one computer; elsewhere the rule is dead."
                    .formatted(path.group()),
                fix(text, path.start(), path.end(), path.group(), who)));
      }
    }
    var host = HOST.matcher(text);
    return host.find()
        ? Optional.of(
            found(
                "“%s” names one host; elsewhere, or tomorrow, the rule is dead."
                    .formatted(host.group()),
                new Fix.Advice("Name the setting or the document that tells the host.")))
        : Optional.empty();
  }

  private static Fix fix(String text, int from, int to, String path, String who) {
    int inside = who == null ? -1 : path.indexOf(who) + who.length();
    return inside < 0
        ? new Fix.Advice("Name the path from the root of the project.")
        : new Fix.NewText(
            text.substring(0, from) + "~" + path.substring(inside) + text.substring(to));
  }

  private static Finding found(String message, Fix fix) {
    return Finding.of(LintKind.PATH, Severity.WARNING, message, fix);
  }
}
