package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.skills.forming.recording.Recording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names a skill by what was asked for, or by what was done: `set_up_ssl_certificate_nginx`.
final class SkillName {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 60;
  private static final Pattern GIVEN =
      Pattern.compile("\\ba given ([\\w]+(?: (?:number|id|url|group))?)");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "my",
          "our",
          "your",
          "their",
          "its",
          "it",
          "this",
          "that",
          "these",
          "those",
          "for",
          "to",
          "of",
          "with",
          "in",
          "on",
          "at",
          "by",
          "and",
          "or",
          "from",
          "into",
          "is",
          "are",
          "be",
          "was",
          "we",
          "i",
          "you",
          "me",
          "us",
          "all",
          "any",
          "some",
          "so",
          "s",
          "using",
          "via",
          "as",
          "new",
          "please",
          "both",
          "then",
          "also",
          "when",
          "if",
          "where",
          "there",
          "here",
          "should",
          "would",
          "can",
          "will",
          "have",
          "has",
          "not",
          "one",
          "more",
          "called",
          "named",
          "current",
          "sure",
          "following",
          "which",
          "upcoming",
          "own",
          "same",
          "just",
          "few",
          "but",
          "about",
          "how");

  private SkillName() {}

  /// @param order what was asked for; empty where that is not known
  static String of(String order, Recording recording) {
    var tools = StepPhrases.changingTools(recording);
    if (!tools.isEmpty()) {
      return joined(tools.stream().flatMap(tool -> words(tool).stream()).toList());
    }
    var plain = GIVEN.matcher(order).replaceAll(" ");
    var words = words(plain);
    return words.size() >= 2 ? joined(words) : joined(words(StepPhrases.main(recording)));
  }

  /// @param order what was asked for
  static String told(String order) {
    return joined(words(GIVEN.matcher(order).replaceAll(" ")));
  }

  private static List<String> words(String text) {
    var clause = text.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[,;:()]", -1)[0];
    return Arrays.stream(BETWEEN.split(clause))
        .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
        .toList();
  }

  private static String joined(List<String> words) {
    var name = new StringBuilder();
    for (var word : words.stream().distinct().limit(MOST_WORDS).toList()) {
      if (name.length() + word.length() < LONGEST) {
        name.append(name.isEmpty() ? "" : "_").append(word);
      }
    }
    return name.isEmpty() ? "procedure" : name.toString();
  }
}
