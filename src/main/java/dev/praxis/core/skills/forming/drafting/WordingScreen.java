package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.rules.drafting.DraftScreen;
import dev.praxis.core.rules.lint.injection.InjectionScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a model's words may not bring into a skill: commands, paths or addresses nobody used,
/// markup, turns of a conversation, attacks, masked secrets.
final class WordingScreen {
  private static final int LONGEST_DESCRIPTION = 600;
  private static final int LONGEST_CONDITION = 200;
  private static final int MOST_CONDITIONS = 8;
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:_[a-z0-9]+){1,7}");
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]|<[!/a-zA-Z]|```|\\]\\(|\\[secret:|(?i:\\b(?:system|assistant|user|human|developer)\\s*:)"
              + "|(?i:\\b[a-z][a-z0-9+.-]{1,20}://|\\bwww\\.)");

  private WordingScreen() {}

  /// Why they are not taken; empty where nothing speaks against them.
  ///
  /// @param quotes what the model was shown
  static String refusal(
      String name,
      String description,
      List<String> preconditions,
      List<String> postconditions,
      List<String> quotes) {
    if (!NAME.matcher(name).matches() || name.length() > 60) {
      return "the name is no name of a skill";
    }
    if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
      return "the description is missing or too long";
    }
    var conditions = new ArrayList<>(preconditions);
    conditions.addAll(postconditions);
    if (conditions.size() > 2 * MOST_CONDITIONS
        || conditions.stream()
            .anyMatch(each -> each.isBlank() || each.length() > LONGEST_CONDITION)) {
      return "the conditions are too many or too long";
    }
    conditions.add(description);
    return conditions.stream()
        .map(text -> unfit(text, quotes))
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String unfit(String text, List<String> quotes) {
    if (UNFIT.matcher(text).find()) {
      return "they hold markup, an address or a turn of a conversation";
    }
    if (!InjectionScreen.findings(text).isEmpty()) {
      return "they read like an attack on the agent";
    }
    return DraftScreen.unnamed(text, quotes)
        .map(unnamed -> "nobody used “" + unnamed + "”")
        .orElse("");
  }
}
