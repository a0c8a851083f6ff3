package dev.praxis.core.rules.lint.pair.matter;

import dev.praxis.core.rules.lint.wording.PlainLetters;
import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds which version of a language or a library a rule asks for.
final class Versions {
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.-])(?<of>java|jdk|python|node|nodejs|node\\.js|ruby|php|go|golang|rust|kotlin|scala|swift|typescript|react|angular|vue|next\\.js|django|rails|flask|laravel|spring"
              + " boot|postgres|postgresql|mysql|gradle|maven|dotnet|\\.net|c\\+\\+|ecmascript|es)"
              + " v?(?<version>\\d+(?:\\.\\d+)*)(?<more>(?:"
              + " (?:and|or|to)?\\s*v?\\d+(?:\\.\\d+)*)*)(?![\\w+])");
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:least|newer|later|higher|above|minimum|from|since|older|below|before|after)\\b|\\d\\+");

  private Versions() {}

  /// A lowest or highest version chooses none, and who names two chooses none.
  static void add(Reading reading, Statement statement, List<Choice> choices) {
    var found = VERSION.matcher(statement.said());
    while (found.find()) {
      if (found.group("more").isEmpty()
          && !OPEN.matcher(PlainLetters.of(reading.text())).find()
          && isAboutLittleElse(statement, found.group())) {
        var scope = new HashSet<>(statement.scope());
        scope.removeIf(word -> found.group().contains(word));
        choices.add(
            new Choice(
                "version of " + found.group("of"),
                found.group("version"),
                statement.forbids(),
                scope,
                statement));
      }
    }
  }

  /// Python 3.9 is the version we support; but not: Java 21 brought ordered collections.
  private static boolean isAboutLittleElse(Statement statement, String version) {
    return statement.matter().stream()
            .filter(word -> !version.contains(word) && !word.equals("version"))
            .count()
        <= 1;
  }
}
