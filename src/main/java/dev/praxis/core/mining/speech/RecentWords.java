package dev.praxis.core.mining.speech;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of an agent's latest acts: its messages, the files it edited, the commands it ran. A
/// statement that takes up one of them and sets another name beside it is likely to put it right.
public final class RecentWords {
  public static final RecentWords NONE = new RecentWords(Set.of());

  private static final Pattern NAME =
      Pattern.compile(
          "[\\w-]+\\.[a-z]\\w{0,5}\\b|\\b\\w+_\\w+\\b|\\b[a-z]+[A-Z]\\w*|\\b\\d{2,}\\b|`[^`]+`|--?[a-z][\\w-]+");
  private static final Pattern PLURAL = Pattern.compile("(?<=\\w{3})s$");
  private static final List<String> ENDINGS = // the longest first
      List.of("ing", "ed", "es", "en", "er", "ов", "s", "ы", "а", "и");
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
    var words = new HashSet<String>();
    split(text, words);
    return words.stream()
        .map(word -> stem(PlainText.fold(word.toLowerCase(Locale.ROOT))))
        .filter(word -> !COMMON.contains(word))
        .collect(Collectors.toSet());
  }

  /// Cuts where letters and digits end, and before each hump of an identifier.
  private static void split(String text, Set<String> words) {
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      boolean inWord = Character.isLetter(letter) || isDigit(letter);
      if (!inWord || (i > start && isHump(text.charAt(i - 1), letter))) {
        add(text, start, i, words);
        start = inWord ? i : i + Character.charCount(letter);
      }
    }
    add(text, start, text.length(), words);
  }

  private static void add(String text, int from, int to, Set<String> words) {
    if (to - from >= SHORTEST || (to > from && Character.isDigit(text.charAt(from)))) {
      words.add(text.substring(from, to));
    }
  }

  private static boolean isHump(char before, int letter) {
    return before >= 'a' && before <= 'z' && letter >= 'A' && letter <= 'Z';
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  /// "tests" and "tested" are about a test.
  private static String stem(String word) {
    if (word.length() > 5) {
      for (var ending : ENDINGS) {
        if (word.endsWith(ending)) {
          return word.substring(0, word.length() - ending.length());
        }
      }
      return word;
    }
    return word.endsWith("s") ? PLURAL.matcher(word).replaceFirst("") : word;
  }

  private static final Set<String> COMMON =
      Set.of(
          "that", "this", "with", "have", "from", "will", "would", "should", "could", "when",
          "what", "which", "there", "then", "than", "they", "them", "your", "were", "been", "just",
          "only", "also", "into", "make", "need", "want", "like", "here", "some", "does", "work",
          "please", "nicht", "eine", "einen", "noch", "pour", "dans", "avec", "para", "esta",
          "como");
}
