package dev.praxis.bench;

import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.pair.Shingles;
import dev.praxis.core.rules.lint.whole.LineSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Lint of 500 rules, whole and after one was changed, beside the bare comparison of every two of
/// them by runs of five words.
final class RuleLintBenchmark implements Benchmark {
  private static final int RULES = 500;
  private static final int ROUNDS = 15;
  private static final List<String> ACTS =
      List.of(
          "Run",
          "Check",
          "Read",
          "Update",
          "Never edit",
          "Never delete",
          "Ask before you change",
          "Do not rename",
          "Document",
          "Keep",
          "Review",
          "Test",
          "Regenerate",
          "Never commit",
          "Validate",
          "Do not log",
          "Format",
          "Measure",
          "Mock",
          "Never mock",
          "Wrap",
          "Move",
          "Pin",
          "Cache",
          "Never cache",
          "Sort",
          "Escape",
          "Avoid",
          "Prefer",
          "Close");
  private static final List<String> THINGS =
      List.of(
          "the unit tests",
          "the database schema",
          "generated clients",
          "the changelog",
          "the lock file",
          "links in the handbook",
          "the build script",
          "applied migrations",
          "the public interface",
          "JSON fixtures",
          "translations of labels",
          "feature flags",
          "the retry policy",
          "payment webhooks",
          "customer addresses",
          "session cookies",
          "the search index",
          "cron jobs",
          "the Docker image",
          "Terraform plans",
          "the release notes",
          "GraphQL resolvers",
          "error codes",
          "icons",
          "date formats",
          "the rate limiter",
          "user avatars",
          "audit records",
          "CSV exports",
          "the login form",
          "invoice totals",
          "time zones",
          "the mail queue",
          "thumbnails",
          "permissions",
          "the type definitions",
          "timeouts of clients",
          "environment variables",
          "worker threads",
          "the sidebar",
          "keyboard shortcuts",
          "screenshots",
          "log levels",
          "the API gateway",
          "currency rounding",
          "null checks",
          "the parser",
          "benchmarks",
          "dead code",
          "file handles",
          "shell scripts",
          "the style guide",
          "open transactions",
          "the cache key",
          "test doubles",
          "upload limits",
          "SQL queries",
          "regular expressions",
          "the landing page",
          "third-party licences");
  private static final List<String> MOMENTS =
      List.of(
          "before every commit",
          "after a merge",
          "when the build fails",
          "before a release",
          "in the folder web",
          "in the folder server",
          "unless the user asks",
          "in tests",
          "for new endpoints",
          "after a schema change",
          "when you touch `src/api`",
          "in pull requests",
          "before you deploy",
          "on the staging host",
          "with `make verify`",
          "for mobile clients",
          "when a test is flaky",
          "after you rename a class",
          "in library code",
          "before a demo",
          "at the boundary",
          "while a migration runs",
          "in one place only",
          "by hand");

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var lines = new ArrayList<Line>();
    var texts = texts();
    for (int i = 0; i < RULES; i++) {
      lines.add(line(i, texts.get(i)));
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

  /// Thirty acts, sixty things and some moments in an order of chance, as in rules of several
  /// projects; every third rule holds at any moment.
  private static List<String> texts() {
    var random = new Random(7);
    var texts = new LinkedHashSet<String>();
    while (texts.size() < RULES) {
      var moment = texts.size() % 3 == 0 ? "" : " " + one(MOMENTS, random);
      texts.add("%s %s%s.".formatted(one(ACTS, random), one(THINGS, random), moment));
    }
    return List.copyOf(texts);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Line line(int id, String text) {
    return new Line(new Where.OfRule(id), text, Set.of(), Line.WAITING, 20);
  }
}
