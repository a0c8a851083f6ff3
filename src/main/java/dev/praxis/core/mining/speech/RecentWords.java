package dev.praxis.core.mining.speech;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of an agent's latest acts: its messages, the files it edited, the commands it ran. A
/// statement that takes up one of them and sets another name beside it is likely to put it right.
public final class RecentWords {
  public static final RecentWords NONE = new RecentWords(Set.of());

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\d]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\w-]+\\.[a-z]\\w{0,5}\\b|\\b\\w+_\\w+\\b|\\b[a-z]+[A-Z]\\w*|\\b\\d{2,}\\b|`[^`]+`|--?[a-z][\\w-]+");
  private static final int SHORTEST = 4;

  private final Set<String> words;

  private RecentWords(Set<String> words) {
    this.words = words;
  }

  /// The words of several texts.
  public static RecentWords of(Iterable<String> texts) {
    var words = new HashSet<String>();
    texts.forEach(text -> words.addAll(content(text)));
    return new RecentWords(words);
  }

  /// Whether a sentence takes up a word of the agent's.
  boolean echoedIn(Sentence sentence) {
    return !words.isEmpty() && content(sentence.text()).stream().anyMatch(words::contains);
  }

  /// Whether a sentence brings up a file, a number, an option or an identifier that the agent has
  /// not named.
  boolean lacksNameOf(Sentence sentence) {
    return NAME.matcher(sentence.text())
        .results()
        .anyMatch(name -> !words.containsAll(content(name.group())));
  }

  private static Set<String> content(String text) {
    return GAP.splitAsStream(HUMP.matcher(text).replaceAll(" "))
        .filter(word ->
            word.length() >= SHORTEST || (!word.isEmpty() && Character.isDigit(word.charAt(0))))
        .map(word -> stem(PlainText.fold(word.toLowerCase(Locale.ROOT))))
        .filter(word -> !COMMON.contains(word))
        .collect(Collectors.toSet());
  }

  /// "tests" and "tested" are about a test.
  private static String stem(String word) {
    return word.length() > 5
        ? word.replaceFirst("(ing|ed|es|s|en|er|ы|а|ов|и)$", "")
        : word.replaceFirst("(?<=\\w{3})s$", "");
  }

  private static final Set<String> COMMON =
      Set.of(
          "that", "this", "with", "have", "from", "will", "would", "should", "could", "when",
          "what", "which", "there", "then", "than", "they", "them", "your", "were", "been", "just",
          "only", "also", "into", "make", "need", "want", "like", "here", "some", "does", "work",
          "please", "nicht", "eine", "einen", "noch", "pour", "dans", "avec", "para", "esta",
          "como");
}
