package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.skills.forming.recording.Recording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9'’]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern POSSESSIVE = Pattern.compile("\\w+['’]s");
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
      return joined(tools.stream().flatMap(tool -> phrases(tool).stream()).toList());
    }
    var phrases = phrases(GIVEN.matcher(order).replaceAll(" "));
    long words = phrases.stream().mapToLong(List::size).sum();
    return joined(words >= 2 ? phrases : phrases(StepPhrases.main(recording)));
  }

  /// @param order what was asked for
  static String told(String order) {
    return joined(phrases(GIVEN.matcher(order).replaceAll(" ")));
  }

  /// Words that stand together, without the empty ones between them: “set up”, “certificate” and
  /// “let’s encrypt” of “set up a certificate with Let’s Encrypt”.
  private static List<List<String>> phrases(String text) {
    var clause = text.toLowerCase(Locale.ROOT).split("[,;:()]", -1)[0];
    var phrases = new ArrayList<List<String>>();
    var phrase = new ArrayList<String>();
    for (var word : BETWEEN.split(clause, -1)) {
      var plain = APOSTROPHE.matcher(word).replaceAll("");
      if (plain.isEmpty()) {
        continue;
      }
      if (!EMPTY_WORDS.contains(plain)) {
        phrase.add(word);
      } else if (!phrase.isEmpty()) {
        phrases.add(List.copyOf(phrase));
        phrase.clear();
      }
    }
    if (!phrase.isEmpty()) {
      phrases.add(phrase);
    }
    return phrases;
  }

  /// As many phrases as fit; one of them is only cut where it is the first, and never behind a word
  /// that belongs to the next, as in `…_lets`.
  private static String joined(List<List<String>> phrases) {
    var name = new LinkedHashSet<String>();
    for (var phrase : phrases) {
      var longer = new LinkedHashSet<>(name);
      longer.addAll(name.isEmpty() ? cut(phrase) : phrase);
      if (longer.size() > MOST_WORDS || text(longer).length() > LONGEST) {
        break;
      }
      name = longer;
    }
    return name.isEmpty() ? "procedure" : text(name);
  }

  private static List<String> cut(List<String> phrase) {
    int end = Math.min(MOST_WORDS, phrase.size());
    while (end > 1
        && (text(phrase.subList(0, end)).length() > LONGEST
            || (end < phrase.size() && POSSESSIVE.matcher(phrase.get(end - 1)).matches()))) {
      end--;
    }
    return phrase.subList(0, end);
  }

  private static String text(Collection<String> words) {
    var name = APOSTROPHE.matcher(String.join("_", words)).replaceAll("");
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
