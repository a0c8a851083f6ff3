package dev.praxis.bench;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.praxis.core.instructions.diff.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The word-level difference of two texts beside the line-level one that the diff library makes of
/// the same texts: two of a megabyte, and one of a thousand lines in which one was typed into.
final class DiffBenchmark implements Benchmark {
  private static final int MEGABYTE = 1 << 20;
  private static final int TYPED_LINES = 1_000;
  private static final int ROUNDS = 12;
  private static final List<String> WORDS =
      List.of(
          "run", "the", "tests", "before", "a", "commit", "and", "read", "every", "file", "that",
          "changed", "in", "this", "session", "never", "push", "without", "asking", "first");

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var large = new ArrayList<String>();
    int size = 0;
    var random = new Random(7);
    while (size < MEGABYTE) {
      large.add(line(random, large.size()));
      size += large.getLast().length() + 1;
    }
    var small = large.subList(0, TYPED_LINES);
    return List.of(
        row("diff of two 1 MB files by words; floor: library by lines", large, 50),
        row("re-diff of 1,000 lines after a key", small, TYPED_LINES));
  }

  /// @param every how many lines stand between two changed ones
  private static Row row(String what, List<String> before, int every) throws Exception {
    var after = new ArrayList<>(before);
    for (int i = every / 2; i < after.size(); i += every) {
      after.set(i, after.get(i) + " twice");
    }
    var old = String.join("\n", before);
    var now = String.join("\n", after);
    double ours = 0;
    double bare = 0;
    for (int round = 0; round < ROUNDS; round++) { // the last counts: the code is warm by then
      ours = Clock.millis(() -> TextDiff.between(old, now));
      bare =
          Clock.millis(() ->
              DiffUtils.diff(
                  old.lines().toList(), now.lines().toList(), new MyersDiffWithLinearSpace<>()));
    }
    return new Row(
        what,
        Row.millis(ours),
        Row.millis(bare),
        Row.text("%.2f", ours / bare),
        "reported",
        Optional.empty());
  }

  private static String line(Random random, int number) {
    var line = new StringBuilder("- ").append(number);
    for (int i = 0; i < 14; i++) {
      line.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return line.toString();
  }
}
