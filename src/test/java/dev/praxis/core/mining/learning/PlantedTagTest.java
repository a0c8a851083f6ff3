package dev.praxis.core.mining.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.learning.PlantedTag.Told;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What ten accepted and ten refused pieces of evidence teach, on real text.
class PlantedTagTest {
  private static final List<String> SETS =
      List.of(
          "claude-code",
          "codex",
          "mini-swe-agent",
          "swe-agent",
          "tau-bench",
          "who-and-when",
          "aider",
          "gemini-cli",
          "copilot-cli",
          "pi-openclaw");
  private static final int BINS = 10;

  @TempDir Path folder;

  @Test
  void unseenPiecesThatShowThePlantedTagRankAboveOthers(TestReporter reporter) {
    var corpus = System.getProperty("praxis.corpus", "");
    assumeTrue(
        !corpus.isBlank(), "set -Dpraxis.corpus to a folder of real transcripts to run this");
    try (var workbench = Workbench.open(folder.resolve("w.db"))) {
      workbench
          .importer()
          .importAll(SETS.stream().map(Path.of(corpus)::resolve).toList(), Progress.ignored());
      var tags =
          new PlantedTags(workbench).all().stream().filter(PlantedTagTest::isEnough).toList();

      var learned = new ArrayList<List<Told>>();
      for (var tag : tags) {
        var told = tag.told(PlantedTag.classifier());
        learned.addAll(told);
        reporter.publishEntry(
            tag.name(),
            "%d show it, %d do not | learned %s | cosine %s | words %s"
                .formatted(
                    tag.shows().size(),
                    tag.not().size(),
                    spread(told),
                    spread(tag.told(PlantedTag.cosine())),
                    spread(tag.told(PlantedTag.wordOverlap()))));
      }
      reporter.publishEntry("mean", "%.3f".formatted(mean(learned)));
      reporter.publishEntry("at even odds", reliability(balanced(learned)));
      reporter.publishEntry(
          "as they come", reliability(learned.stream().flatMap(List::stream).toList()));
      assertThat(mean(learned)).isGreaterThan(0.85);
    }
  }

  /// Five are left to rank.
  private static boolean isEnough(PlantedTag tag) {
    return Math.min(tag.shows().size(), tag.not().size()) >= PlantedTag.TAUGHT + 5;
  }

  private static List<Told> balanced(List<List<Told>> rounds) {
    var told = new ArrayList<Told>();
    for (var round : rounds) {
      long yes = round.stream().filter(Told::shows).count();
      long taken = Math.min(yes, round.size() - yes);
      round.stream().filter(Told::shows).limit(taken).forEach(told::add);
      round.stream().filter(one -> !one.shows()).limit(taken).forEach(told::add);
    }
    return told;
  }

  private static String reliability(List<Told> told) {
    double brier =
        told.stream()
            .mapToDouble(one -> Math.pow(one.chance() - (one.shows() ? 1 : 0), 2))
            .average()
            .orElseThrow();
    var text = new StringBuilder("Brier %.3f of %d".formatted(brier, told.size()));
    for (int bin = 0; bin < BINS; bin++) {
      int place = bin;
      var in =
          told.stream()
              .filter(one -> Math.min(BINS - 1, (int) (one.chance() * BINS)) == place)
              .toList();
      int yes = (int) in.stream().filter(Told::shows).count();
      var interval = Intervals.wilson(yes, in.size());
      text.append(
          "\n| %.1f to %.1f | %d | %.2f | %.2f (%.2f to %.2f) |"
              .formatted(
                  bin / 10.0,
                  (bin + 1) / 10.0,
                  in.size(),
                  in.stream().mapToDouble(Told::chance).average().orElse(0),
                  in.isEmpty() ? 0 : (double) yes / in.size(),
                  interval.low(),
                  interval.high()));
    }
    return text.toString();
  }

  private static double mean(List<List<Told>> rounds) {
    return rounds.stream().mapToDouble(PlantedTag::area).average().orElseThrow();
  }

  private static String spread(List<List<Told>> rounds) {
    var sorted = rounds.stream().map(PlantedTag::area).sorted().toList();
    return "%.2f (%.2f to %.2f)".formatted(mean(rounds), sorted.getFirst(), sorted.getLast());
  }
}
