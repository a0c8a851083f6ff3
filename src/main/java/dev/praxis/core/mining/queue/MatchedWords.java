package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.speech.TellingWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the words of a quote for which it was taken as evidence. May be used from any thread.
public final class MatchedWords {
  private static final Pattern FAILURE =
      Pattern.compile(
          "\\b\\w*(?:error|exception)\\b|\\btraceback\\b|\\bfail(?:ed|ures?|s)?\\b|\\bfatal\\b|\\bpanic\\w*|\\bno"
              + " such file or directory|\\b(?:not|un)\\s?found\\b|\\bdoes not"
              + " exist\\b|\\bcannot\\b|\\bcan't\\b|\\b(?:permission|access)"
              + " denied|\\bdenied\\b|\\brefused\\b|\\bunable to\\b|\\binvalid\\b|\\btimed?"
              + " ?out\\b|\\bexit(?:ed with)?"
              + " (?:code|status)[:\\s]+[1-9]\\d*|<returncode>[1-9]\\d*|\\bENOENT\\b|\\bnot"
              + " unique\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BREAK = Pattern.compile("[\\s,;:.!?]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");

  private final TellingWords telling = new TellingWords();

  /// From a character of the quote to before another.
  public record Range(int from, int to) {}

  /// In their order, none touching another; empty where the quote as a whole is the evidence.
  public List<Range> of(Signal signal) {
    var quote = signal.quote();
    var marked = new BitSet(quote.length());
    switch (signal.detector()) {
      case "failed_tool_call", "abandoned_session", "checks_failed" -> mark(FAILURE, quote, marked);
      case "" -> {}
      default -> telling.of(quote).forEach(phrase -> mark(written(phrase), quote, marked));
    }
    return ranges(marked);
  }

  /// As a person may have written it: with other breaks and apostrophes, in any letters.
  private static Pattern written(String phrase) {
    var words =
        Arrays.stream(BREAK.split(phrase.strip()))
            .filter(word -> !word.isEmpty() && !word.contains("§"))
            .map(MatchedWords::inAnyWriting)
            .collect(Collectors.joining("[\\s,;:.!?]+"));
    return words.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(
            "(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String inAnyWriting(String word) {
    return Arrays.stream(APOSTROPHE.split(word))
        .map(Pattern::quote)
        .collect(Collectors.joining("['’ ]?"));
  }

  private static void mark(Pattern pattern, String quote, BitSet marked) {
    var found = pattern.matcher(quote);
    while (found.find()) {
      marked.set(found.start(), found.end());
    }
  }

  private static List<Range> ranges(BitSet marked) {
    var ranges = new ArrayList<Range>();
    for (int from = marked.nextSetBit(0); from >= 0; ) {
      int to = marked.nextClearBit(from);
      ranges.add(new Range(from, to));
      from = marked.nextSetBit(to);
    }
    return ranges;
  }
}
