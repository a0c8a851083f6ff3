package dev.praxis.bench;

import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.pair.Shingles;
import dev.praxis.core.rules.lint.whole.LineSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lint of 500 rules, whole and after one was changed, beside the bare comparison of every two of
/// them by runs of five words.
final class RuleLintBenchmark implements Benchmark {
  private static final int RULES = 500;
  private static final int ROUNDS = 15;
  private static final List<String> ACTS =
      List.of(
          "Run", "Check", "Read", "Update", "Never edit", "Never delete", "Ask before you change");
  private static final List<String> THINGS =
      List.of(
          "the tests",
          "the schema",
          "generated files",
          "the changelog",
          "the lock file",
          "links",
          "the build script",
          "migrations",
          "the public interface",
          "fixtures",
          "translations");
  private static final List<String> MOMENTS =
      List.of(
          "before every commit",
          "after a merge",
          "when the build fails",
          "before a release",
          "in the folder web",
          "in the folder server",
          "unless the user asks");

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < RULES; i++) {
      lines.add(line(i, text(i)));
    }
    double whole = 0;
    double bare = 0;
    double one = 0;
    for (int round = 0; round < ROUNDS; round++) { // the last counts: the code is warm by then
      var set = new LineSet();
      whole = Clock.millis(() -> set.lint(lines));
      var changed = new ArrayList<>(lines);
      changed.set(RULES / 2, line(RULES / 2, "Never push to main in round " + round + "."));
      one = Clock.millis(() -> set.lint(changed));
      bare = Clock.millis(() -> bare(lines));
    }
    return List.of(
        row("lint of 500 rules, whole; floor: shingles of every two", whole, bare),
        row("lint of 500 rules, one changed", one, bare));
  }

  private static Row row(String what, double ours, double bare) {
    return new Row(
        what,
        Row.millis(ours),
        Row.millis(bare),
        Row.text("%.2f", ours / bare),
        "reported",
        Optional.empty());
  }

  private static long bare(List<Line> lines) {
    var shingles = new ArrayList<Set<String>>();
    lines.forEach(line -> shingles.add(new HashSet<>(Shingles.of(line.text()))));
    long near = 0;
    for (int i = 0; i < shingles.size(); i++) {
      for (int j = 0; j < i; j++) {
        near += Shingles.alike(shingles.get(i), shingles.get(j)) >= 0.8 ? 1 : 0;
      }
    }
    return near;
  }

  private static String text(int i) {
    return "%s %s %s and note item %d."
        .formatted(
            ACTS.get(i % ACTS.size()),
            THINGS.get(i / ACTS.size() % THINGS.size()),
            MOMENTS.get(i / 3 % MOMENTS.size()),
            i);
  }

  private static Line line(int id, String text) {
    return new Line(new Where.OfRule(id), text, Set.of(), Line.WAITING, 20);
  }
}
