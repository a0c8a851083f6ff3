package dev.praxis.core.rules.lint.line;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that leave open whether a rule was followed.
final class Vagueness {
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_-])(?:be careful(?: (?:with|when|about))?|careful(?:ly)?|as needed|if"
              + " needed|when needed|where needed|if necessary|when necessary|as necessary|as"
              + " appropriate|where appropriate|when"
              + " appropriate|appropriate(?:ly)?|properly|reasonabl[ey]|try"
              + " to|(?:follow|apply|use|adhere to)(?: [\\p{L}-]+){0,3} (?:best|good)"
              + " practices?|good coding practices?|high[- ]quality|clean code|where possible|if"
              + " possible|whenever possible|when possible|as much as"
              + " possible|generally|usually|make sense|makes sense|thoughtful(?:ly)?|sei"
              + " vorsichtig|vorsichtig|bei bedarf|nach möglichkeit|wenn möglich|angemessen|ten"
              + " cuidado|con cuidado|si es necesario|cuando sea posible|buenas prácticas|fais"
              + " attention|si nécessaire|si possible|bonnes pratiques|будь осторожен|осторожно|при"
              + " необходимости|по возможности)(?![\\p{L}\\p{N}_-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
  private static final Pattern WITHOUT_BLANKS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
  private static final int LEAST_WORDS = 3;

  private Vagueness() {}

  static Optional<Finding> check(String text) {
    var plain = CODE.matcher(text).replaceAll(code -> "`".repeat(code.group().length()));
    if (saysNothing(plain)) {
      return Optional.of(
          Finding.of(
              LintKind.VAGUE,
              Severity.WARNING,
              "“%s” does not say what is to be done.".formatted(text.strip()),
              new Fix.Advice("Say in one imperative sentence what is to be done, and when.")));
    }
    var vague = VAGUE.matcher(plain);
    if (!vague.find()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            LintKind.VAGUE,
            Severity.WARNING,
            "“%s” cannot be checked: nobody can say whether it was done.".formatted(vague.group()),
            fix(text, vague.start(), vague.end())));
  }

  /// Whether a text without its code is one word at most, in a script that parts words by blanks.
  private static boolean saysNothing(String plain) {
    boolean code = plain.indexOf('`') >= 0;
    var words =
        BETWEEN_WORDS
            .splitAsStream(plain.strip())
            .filter(word -> word.codePoints().anyMatch(Character::isLetter))
            .toList();
    return words.size() < 2
        && !code
        && words.stream().noneMatch(word -> WITHOUT_BLANKS.matcher(word).find());
  }

  private static Fix fix(String text, int from, int to) {
    var without =
        (text.substring(0, from) + text.substring(to))
            .replaceAll("\\s+", " ")
            .replaceAll("\\s+([.,;:!?])", "$1")
            .strip();
    boolean says = from > 0 && without.split(" ").length >= LEAST_WORDS;
    return says
        ? new Fix.NewText(without)
        : new Fix.Advice("Say what is to be run, read or left alone instead.");
  }
}
