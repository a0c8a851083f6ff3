package dev.praxis.core.mining.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Corrections in real transcripts, held against messages labelled by reading. No weight was fitted
/// to them; there are too few for more than a look.
class UserMessageLabelsTest {
  private static final Path LABELS = Path.of("src/test/resources/labels/user-messages.tsv");

  @TempDir Path folder;

  private record Label(String file, long line, boolean corrects) {}

  @Test
  void findsCorrectionsInRealTranscripts(TestReporter reporter) throws IOException {
    var corpus = System.getProperty("praxis.corpus", "");
    assumeTrue(
        !corpus.isBlank(), "set -Dpraxis.corpus to a folder of real transcripts to run this");
    var labels = labels();
    int hits = 0;
    int misses = 0;
    int falseAlarms = 0;
    int read = 0;
    try (var workbench = Workbench.open(folder.resolve("w.db"))) {
      workbench
          .importer()
          .importAll(
              labels.stream().map(label -> Path.of(corpus, label.file())).distinct().toList(),
              Progress.ignored());
      var found = corrections(workbench, Path.of(corpus));
      for (var label : labels) {
        var said = found.get(label.file() + ":" + label.line());
        if (said != null) {
          read++;
          hits += said && label.corrects() ? 1 : 0;
          misses += !said && label.corrects() ? 1 : 0;
          falseAlarms += said && !label.corrects() ? 1 : 0;
        }
      }
    }
    reporter.publishEntry(
        "user_correction",
        "messages %d of %d, precision %s, recall %s"
            .formatted(
                read, labels.size(), share(hits, hits + falseAlarms), share(hits, hits + misses)));
    assertThat(read).isGreaterThan(40);
    assertThat(hits).isGreaterThan(falseAlarms);
    assertThat(hits).isGreaterThanOrEqualTo(misses);
  }

  private static String share(int x, int n) {
    var interval = Intervals.wilson(x, Math.max(1, n));
    return "%d of %d (%.2f to %.2f)".formatted(x, n, interval.low(), interval.high());
  }

  /// By file and line: whether a message was taken for a correction.
  private static Map<String, Boolean> corrections(Workbench workbench, Path corpus) {
    var paths =
        workbench.sources().list().stream()
            .collect(
                Collectors.toMap(
                    source -> source.id(), source -> corpus.relativize(source.path()).toString()));
    var detector = new UserCorrectionDetector(new TalkReader(new JudgedSessions(), new Embedder()));
    var found = new HashMap<String, Boolean>();
    for (var session : workbench.sessions().list(SessionQuery.ALL)) {
      var events = workbench.sessions().events(session.id());
      var said =
          detector.detect(session, events).stream()
              .filter(signal -> signal.score() >= Signal.COUNTS)
              .map(Signal::seq)
              .collect(Collectors.toSet());
      for (Event event : events) {
        if (event.is(EventKind.USER_MESSAGE)) {
          found.merge(
              paths.get(session.source()) + ":" + event.line(),
              said.contains(event.seq()),
              Boolean::logicalOr);
        }
      }
    }
    return found;
  }

  private static List<Label> labels() throws IOException {
    return Files.readAllLines(LABELS).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(parts ->
            new Label(parts[0], Long.parseLong(parts[1]), parts[2].startsWith("correction")))
        .toList();
  }
}
