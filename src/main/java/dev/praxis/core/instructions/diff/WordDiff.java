package dev.praxis.core.instructions.diff;

import dev.praxis.core.instructions.diff.TextDiff.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/// What changed within a line, word by word.
///
/// @param before the old line in runs
/// @param after the new line in runs
record WordDiff(List<Part> before, List<Part> after) {
  /// Unchanged runs shorter than this between two changes are noise to a reader.
  private static final int SHORTEST_ISLAND = 3;

  /// A longer line is no prose; it is compared as a whole.
  private static final int LONGEST = 50_000;

  static WordDiff between(String before, String after) {
    if (Math.max(before.length(), after.length()) > LONGEST) {
      return new WordDiff(whole(before), whole(after));
    }
    var old = Words.of(before);
    var now = Words.of(after);
    var sameBefore = new BitSet();
    var sameAfter = new BitSet();
    for (var run : withoutIslands(runs(Matching.of(old, now)), old, now)) {
      sameBefore.set(run.before(), run.before() + run.length());
      sameAfter.set(run.after(), run.after() + run.length());
    }
    return new WordDiff(parts(old, sameBefore), parts(now, sameAfter));
  }

  /// How alike two lines are: the share of their characters, white space aside, that stand in words
  /// both have. 1 for equal lines, 0 for lines without a common word.
  ///
  /// @param before the [#words] of one line
  /// @param after the [#words] of the other
  static double similarity(List<String> before, List<String> after) {
    var counts = new HashMap<String, Integer>();
    int all = 0;
    int shared = 0;
    for (var token : before) {
      counts.merge(token, 1, Integer::sum);
      all += token.length();
    }
    for (var token : after) {
      all += token.length();
      if (counts.merge(token, -1, Integer::sum) >= 0) {
        shared += 2 * token.length();
      }
    }
    return all == 0 ? 1 : (double) shared / all;
  }

  /// The tokens that count when lines are compared as wholes.
  static List<String> words(String text) {
    return text.length() > LONGEST
        ? List.of(text)
        : Words.of(text).stream().filter(token -> !token.isBlank()).toList();
  }

  /// Words that follow one another unchanged on both sides.
  private record Run(int before, int after, int length) {}

  private static List<Run> runs(List<Matching.Match> matches) {
    var runs = new ArrayList<Run>();
    int from = 0;
    for (int i = 1; i <= matches.size(); i++) {
      boolean goesOn =
          i < matches.size()
              && matches.get(i).before() == matches.get(i - 1).before() + 1
              && matches.get(i).after() == matches.get(i - 1).after() + 1;
      if (!goesOn) {
        runs.add(new Run(matches.get(from).before(), matches.get(from).after(), i - from));
        from = i;
      }
    }
    return runs;
  }

  private static List<Run> withoutIslands(List<Run> runs, List<String> old, List<String> now) {
    return runs.stream()
        .filter(run -> {
          boolean first = run.before() == 0 && run.after() == 0;
          boolean last =
              run.before() + run.length() == old.size() && run.after() + run.length() == now.size();
          var text = String.join("", old.subList(run.before(), run.before() + run.length()));
          return first || last || text.length() >= SHORTEST_ISLAND;
        })
        .toList();
  }

  private static List<Part> whole(String line) {
    return line.isEmpty() ? List.of() : List.of(new Part(line, true));
  }

  private static List<Part> parts(List<String> tokens, BitSet unchanged) {
    var parts = new ArrayList<Part>();
    int from = 0;
    while (from < tokens.size()) {
      boolean same = unchanged.get(from);
      int next = same ? unchanged.nextClearBit(from) : unchanged.nextSetBit(from);
      int to = next < 0 ? tokens.size() : Math.min(next, tokens.size());
      parts.add(new Part(String.join("", tokens.subList(from, to)), !same));
      from = to;
    }
    return parts;
  }
}
