package dev.praxis.desktop.evaluation.verdict;

import java.text.BreakIterator;
import java.util.Locale;

/// A verdict in two sizes: what it says, with its interval and its test, and what stands behind it.
///
/// @param rest may be empty
record SentenceParts(String lead, String rest) {
  /// About as much as is read at one glance.
  private static final int GLANCE = 178;

  /// As many whole sentences for the lead as are read at one glance, but one at least.
  static SentenceParts of(String words) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(words);
    int end = sentences.following(0);
    for (int next = end; next != BreakIterator.DONE && next <= GLANCE; next = sentences.next()) {
      end = next;
    }
    return end == BreakIterator.DONE
        ? new SentenceParts(words.strip(), "")
        : new SentenceParts(words.substring(0, end).strip(), words.substring(end).strip());
  }
}
