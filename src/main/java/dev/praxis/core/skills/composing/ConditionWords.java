package dev.praxis.core.skills.composing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// What a condition says, without the words that say nothing by themselves.
///
/// @param stems of the words that carry it; names in braces as they stand
/// @param negated whether it says that something is not so
record ConditionWords(Set<String> stems, boolean negated) {
  private static final Pattern WORD =
      Pattern.compile("\\{[^{}\\s]+}|[\\p{L}\\p{N}][\\p{L}\\p{N}_./:-]*(?:['’]t)?");
  private static final Set<String> NEGATIONS =
      Set.of("no", "not", "never", "none", "nothing", "nobody", "without", "cannot", "neither");
  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have",
          "in", "is", "it", "its", "now", "of", "on", "or", "that", "the", "there", "this", "to",
          "was", "were", "which", "with", "you", "your");

  static ConditionWords of(String condition) {
    var stemmer = new PorterStemmer();
    var stems = new HashSet<String>();
    boolean negated = false;
    var words = WORD.matcher(condition.toLowerCase(Locale.ROOT));
    while (words.find()) {
      var word = words.group().replaceAll("[./:-]+$", "");
      if (NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t")) {
        negated = !negated;
      } else if (!EMPTY.contains(word)) {
        stems.add(word.startsWith("{") ? word : stemmer.stem(word));
      }
    }
    return new ConditionWords(Set.copyOf(stems), negated);
  }

  /// Whether the other says at least what this one does, in the same words.
  boolean saidBy(ConditionWords other) {
    return !stems.isEmpty() && negated == other.negated && other.stems.containsAll(stems);
  }
}
