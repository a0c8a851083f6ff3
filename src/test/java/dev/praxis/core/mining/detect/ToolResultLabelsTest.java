package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// How well failed tool calls are found, held against results labelled by reading. Half of the
/// files were looked at while the rules were written; the other half only scores.
class ToolResultLabelsTest {
  private static final Path LABELS = Path.of("src/test/resources/labels/tool-results.tsv");

  @TempDir Path folder;

  private record Label(String file, long line, String label) {
    String part() {
      try {
        var hash =
            MessageDigest.getInstance("SHA-256")
                .digest(("split/" + file).getBytes(StandardCharsets.UTF_8));
        return hash[0] % 2 == 0 ? "tune" : "score";
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean failed() {
      return label.equals("failed");
    }
  }

  private static final class Tally {
    private int hits;
    private int misses;
    private int falseAlarms;
    private int quiet;

    void add(boolean failed, boolean found) {
      hits += failed && found ? 1 : 0;
      misses += failed && !found ? 1 : 0;
      falseAlarms += !failed && found ? 1 : 0;
      quiet += !failed && !found ? 1 : 0;
    }

    double f1() {
      return 2.0 * hits / (2.0 * hits + misses + falseAlarms);
    }

    @Override
    public String toString() {
      return "n %d, failed %d, precision %s, recall %s, F1 %.3f"
          .formatted(
              hits + misses + falseAlarms + quiet,
              hits + misses,
              share(hits, hits + falseAlarms),
              share(hits, hits + misses),
              f1());
    }

    private static String share(int x, int n) {
      var interval = Intervals.wilson(x, n);
      return "%.3f (%d of %d, %.2f to %.2f)"
          .formatted((double) x / n, x, n, interval.low(), interval.high());
    }
  }

  @Test
  void findsFailuresNobodyLookedAtWhileTuning(TestReporter reporter) throws IOException {
    var corpus = System.getProperty("praxis.corpus", "");
    assumeTrue(
        !corpus.isBlank(), "set -Dpraxis.corpus to a folder of real transcripts to run this");
    var labels = labels();
    Map<String, Boolean> found;
    try (var workbench = Workbench.open(folder.resolve("w.db"))) {
      workbench.importer().importAll(files(Path.of(corpus), labels), Progress.ignored());
      found = results(workbench, Path.of(corpus));
    }
    var tallies = new TreeMap<String, Tally>();
    var wrong = new ArrayList<String>();
    int unknown = 0;
    for (var label : labels) {
      var hit = found.get(label.file() + ":" + label.line());
      if (hit == null) {
        unknown++;
        continue;
      }
      tallies.computeIfAbsent(label.part(), _ -> new Tally()).add(label.failed(), hit);
      tallies
          .computeIfAbsent(
              label.part() + " " + label.file().substring(0, label.file().indexOf('/')),
              _ -> new Tally())
          .add(label.failed(), hit);
      if (hit != label.failed()) {
        wrong.add(label.toString());
      }
    }
    reporter.publishEntry("labels of formats not read", Integer.toString(unknown));
    tallies.forEach((part, tally) -> reporter.publishEntry(part, tally.toString()));
    wrong.forEach(label -> reporter.publishEntry("mistaken", label));

    assertThat(tallies.getOrDefault("score", new Tally()).f1()).isGreaterThanOrEqualTo(0.95);
  }

  private static List<Path> files(Path corpus, List<Label> labels) {
    return labels.stream().map(label -> corpus.resolve(label.file())).distinct().toList();
  }

  /// By file and line: whether a result was judged to have failed.
  private static Map<String, Boolean> results(Workbench workbench, Path corpus) {
    var paths =
        workbench.sources().list().stream()
            .collect(
                Collectors.toMap(
                    source -> source.id(), source -> corpus.relativize(source.path()).toString()));
    var found = new HashMap<String, Boolean>();
    var detector = new FailedToolCallDetector(new JudgedSessions());
    for (var session : workbench.sessions().list(SessionQuery.ALL)) {
      var events = workbench.sessions().events(session.id());
      var failed = failed(detector, session, events);
      for (var event : events) {
        if (event.is(EventKind.TOOL_RESULT)) {
          found.merge(
              paths.get(session.source()) + ":" + event.line(),
              failed.contains(event.seq()),
              Boolean::logicalOr);
        }
      }
    }
    return found;
  }

  private static Set<Integer> failed(
      FailedToolCallDetector detector, Session session, List<Event> events) {
    return detector.detect(session, events).stream().map(Signal::seq).collect(Collectors.toSet());
  }

  private static List<Label> labels() {
    try (var lines = Files.lines(LABELS)) {
      return lines
          .skip(1)
          .map(line -> line.split("\t"))
          .map(cells -> new Label(cells[0], Long.parseLong(cells[1]), cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
