package dev.praxis.core.instructions.diff;

import dev.praxis.core.instructions.diff.TextDiff.Line;
import dev.praxis.core.instructions.diff.TextDiff.Part;
import dev.praxis.core.instructions.diff.TextDiff.Row;
import java.util.ArrayList;
import java.util.List;

/// Finds which lines changed and which changed lines belong side by side.
final class LineDiff {
  /// Lines less alike than this are no rewording of each other.
  private static final double ALIKE = 0.5;

  /// Above this many pairs of changed lines, only lines at the same place are compared.
  private static final int MOST_PAIRS = 40_000;

  private final List<Line> before;
  private final List<Line> after;
  private final List<Row> rows = new ArrayList<>();

  private LineDiff(List<Line> before, List<Line> after) {
    this.before = before;
    this.after = after;
  }

  static List<Row> rows(String before, String after) {
    var diff = new LineDiff(lines(before), lines(after));
    diff.compare();
    return diff.rows;
  }

  /// Lines with their ends; an empty text has none.
  static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
      var ending = text.substring(end, next);
      lines.add(line(lines.size() + 1, text.substring(from, end), ending, false));
      from = next;
    }
    return lines;
  }

  private void compare() {
    int b = 0;
    int a = 0;
    for (var match : Matching.of(keys(before), keys(after))) {
      addChanged(b, match.before(), a, match.after());
      rows.add(new Row(before.get(match.before()), after.get(match.after())));
      b = match.before() + 1;
      a = match.after() + 1;
    }
    addChanged(b, before.size(), a, after.size());
  }

  private void addChanged(int b, int bEnd, int a, int aEnd) {
    int bNext = b;
    int aNext = a;
    for (var pair : pairs(before.subList(b, bEnd), after.subList(a, aEnd))) {
      addUnpaired(bNext, b + pair.before(), aNext, a + pair.after());
      addPair(before.get(b + pair.before()), after.get(a + pair.after()));
      bNext = b + pair.before() + 1;
      aNext = a + pair.after() + 1;
    }
    addUnpaired(bNext, bEnd, aNext, aEnd);
  }

  private void addUnpaired(int b, int bEnd, int a, int aEnd) {
    before.subList(b, bEnd).forEach(line -> rows.add(new Row(changed(line), null)));
    after.subList(a, aEnd).forEach(line -> rows.add(new Row(null, changed(line))));
  }

  private void addPair(Line old, Line now) {
    var words = WordDiff.between(old.text(), now.text());
    rows.add(
        new Row(
            new Line(old.number(), old.text(), old.end(), words.before()),
            new Line(now.number(), now.text(), now.end(), words.after())));
  }

  private static List<Matching.Match> pairs(List<Line> old, List<Line> now) {
    if (old.isEmpty() || now.isEmpty()) {
      return List.of();
    }
    var oldWords = old.stream().map(line -> WordDiff.words(line.text())).toList();
    var nowWords = now.stream().map(line -> WordDiff.words(line.text())).toList();
    return (long) old.size() * now.size() <= MOST_PAIRS
        ? bestPairs(oldWords, nowWords)
        : pairsAtSamePlace(oldWords, nowWords);
  }

  /// The pairs in order whose similarities add up to the most: the alignment of Needleman and
  /// Wunsch without a cost for gaps.
  private static List<Matching.Match> bestPairs(List<List<String>> old, List<List<String>> now) {
    var alike = new double[old.size()][now.size()];
    var best = new double[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        alike[i][j] = WordDiff.similarity(old.get(i), now.get(j));
        double paired = alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    var pairs = new ArrayList<Matching.Match>();
    int i = 0;
    int j = 0;
    while (i < old.size() && j < now.size()) {
      if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        pairs.add(new Matching.Match(i++, j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static List<Matching.Match> pairsAtSamePlace(
      List<List<String>> old, List<List<String>> now) {
    var pairs = new ArrayList<Matching.Match>();
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (WordDiff.similarity(old.get(i), now.get(i)) >= ALIKE) {
        pairs.add(new Matching.Match(i, i));
      }
    }
    return pairs;
  }

  /// Lines with the same text and the same end have the same key.
  private static List<String> keys(List<Line> lines) {
    return lines.stream()
        .map(line -> line.end().equals("\n") ? line.text() : line.text() + '\n' + line.end())
        .toList();
  }

  private static Line changed(Line line) {
    return line(line.number(), line.text(), line.end(), true);
  }

  private static Line line(int number, String text, String end, boolean changed) {
    var parts = text.isEmpty() ? List.<Part>of() : List.of(new Part(text, changed));
    return new Line(number, text, end, parts);
  }
}
