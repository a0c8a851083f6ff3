package dev.praxis.desktop.evaluation.verdict;

import java.util.List;

/// A verdict in two sizes: what it says, with its interval and its test, and what stands behind it.
///
/// @param rest may be empty
record SentenceParts(String lead, String rest) {
  /// About as much as is read at one glance.
  private static final int GLANCE = 178;

  /// As many whole sentences for the lead as are read at one glance, but one at least.
  static SentenceParts of(String words) {
    var sentences = List.of(words.strip().split("(?<=\\.) +(?=[\\p{Lu}\\d])"));
    int end = 1;
    while (end < sentences.size() && length(sentences, end + 1) <= GLANCE) {
      end++;
    }
    return new SentenceParts(
        String.join(" ", sentences.subList(0, end)),
        String.join(" ", sentences.subList(end, sentences.size())));
  }

  private static int length(List<String> sentences, int count) {
    return String.join(" ", sentences.subList(0, count)).length();
  }
}
