package dev.praxis.core.skills.screening;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.injection.InjectionScreen;
import dev.praxis.core.secrets.SecretKind;
import dev.praxis.core.secrets.SecretScanner;
import dev.praxis.core.skills.screening.SkillFinding.Kind;
import dev.praxis.core.skills.screening.SkillFinding.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Screens one text.
final class TextScreen {
  /// Longer ones hide what stands behind the edge of a window.
  private static final int LONGEST_LINE = 4_000;

  private static final Pattern LINE = Pattern.compile("\\R");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SecretScanner secrets = new SecretScanner();

  /// Of a short text that is one place.
  List<SkillFinding> of(String text, String where) {
    var found = new ArrayList<SkillFinding>();
    if (!text.isBlank()) {
      secrets(found, text, where);
      line(found, text, where);
      commands(found, text, where);
    }
    return found;
  }

  /// Of a document: places are its lines, for words that attack go by lines; commands that go on
  /// over lines are read as a whole.
  List<SkillFinding> byLine(String document, String file) {
    var text = document.startsWith(BYTE_ORDER_MARK) ? document.substring(1) : document;
    var found = new ArrayList<SkillFinding>();
    var lines = LINE.split(text, -1);
    for (int i = 0; i < lines.length; i++) {
      var line = lines[i];
      var where = "%s line %d".formatted(file, i + 1);
      if (line.isBlank()) {
        continue;
      }
      if (line.length() > LONGEST_LINE) {
        found.add(
            new SkillFinding(
                Kind.LONG,
                Weight.INFO,
                "A line of %,d characters is seldom read to its end.".formatted(line.length()),
                where));
      }
      line(found, line.substring(0, Math.min(line.length(), LONGEST_LINE * 10)), where);
      commands(found, continued(lines, i), where);
    }
    documentSecrets(found, text, file);
    return found;
  }

  /// The line, with those that follow it where it ends in a backslash.
  private static String continued(String[] lines, int first) {
    var whole = new StringBuilder(lines[first]);
    for (int i = first; lines[i].endsWith("\\") && i + 1 < lines.length && i < first + 20; i++) {
      whole.append('\n').append(lines[i + 1]);
    }
    return whole.toString();
  }

  private static void line(List<SkillFinding> found, String text, String where) {
    for (var finding : InjectionScreen.findings(text)) {
      var kind = finding.fix() == null ? Kind.INJECTION : Kind.HIDDEN;
      found.add(new SkillFinding(kind, weight(finding), finding.message(), where));
    }
  }

  /// What is refused of rules is severe in a skill as well; a procedure may have reason to name the
  /// rest, so that a person decides.
  private static Weight weight(Finding finding) {
    return finding.refused() ? Weight.SEVERE : Weight.WARNING;
  }

  private static void commands(List<SkillFinding> found, String text, String where) {
    for (var danger : DangerousCommands.in(text)) {
      found.add(new SkillFinding(Kind.COMMAND, danger.weight(), danger.inWords(), where));
    }
  }

  private void secrets(List<SkillFinding> found, String text, String where) {
    for (var secret : secrets.scan(text)) {
      found.add(secret(secret.kind(), where));
    }
  }

  private void documentSecrets(List<SkillFinding> found, String text, String file) {
    for (var secret : secrets.scan(text)) {
      long line = 1 + text.substring(0, secret.start()).chars().filter(c -> c == '\n').count();
      found.add(secret(secret.kind(), "%s line %d".formatted(file, line)));
    }
  }

  private static SkillFinding secret(SecretKind kind, String where) {
    boolean guessed =
        switch (kind) {
          case RANDOM, PASSWORD, NAMED_SECRET, URL_PASSWORD, AUTHORIZATION -> true;
          case GITLAB_TOKEN,
              GITHUB_TOKEN,
              API_KEY,
              AWS_ACCESS_KEY,
              AWS_SECRET_KEY,
              SLACK_TOKEN,
              PRIVATE_KEY,
              JWT,
              GOOGLE_KEY,
              STRIPE_KEY,
              NPM_TOKEN,
              PYPI_TOKEN,
              ISSUED_TOKEN ->
              false;
        };
    return new SkillFinding(
        Kind.SECRET,
        guessed ? Weight.WARNING : Weight.SEVERE,
        guessed
            ? "Looks like a secret (%s); put a {parameter} in its place.".formatted(kind.word())
            : "Holds a secret (%s); put a {parameter} in its place.".formatted(kind.word()),
        where);
  }
}
