package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.EvaluationRun.Change;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.Stream;

/// What changed from an older run to a newer one.
record RunDifference(EvaluationRun older, EvaluationRun newer, List<Change> changes) {

  /// Between two runs, given in any order.
  static RunDifference between(EvaluationRun one, EvaluationRun other) {
    var swapped = one.at().isAfter(other.at());
    var older = swapped ? other : one;
    var newer = swapped ? one : other;
    return new RunDifference(older, newer, newer.changesSince(older));
  }

  /// How many more tokens the rules of the newer run cost.
  int tokens() {
    return newer.tokens() - older.tokens();
  }

  /// Whether both ran on the same split.
  boolean comparable() {
    return older.splitHash().equals(newer.splitHash());
  }

  /// One sentence of counts.
  String words(Texts texts) {
    return texts.format(
        "evaluation.difference", count("prevented"), count("missed"), signed(tokens()));
  }

  /// The failures behind the counts, each with a sign and a word.
  List<String> lines(Texts texts) {
    return changes.stream()
        .map(change ->
            texts.format(
                "evaluation.change." + change.what(),
                ItemColumns.tag(change.item(), texts),
                ItemColumns.title(change.item())))
        .toList();
  }

  /// At most so many of the lines, and how many more there are.
  List<String> summary(Texts texts, int most) {
    var lines = lines(texts);
    return lines.size() <= most
        ? lines
        : Stream.concat(
                lines.stream().limit(most),
                Stream.of(texts.format("evaluation.change.more", lines.size() - most)))
            .toList();
  }

  private long count(String what) {
    return changes.stream().filter(change -> change.what().equals(what)).count();
  }

  private static String signed(int number) {
    return number < 0 ? "−" + -number : "+" + number;
  }
}
