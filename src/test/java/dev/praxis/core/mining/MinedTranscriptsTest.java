package dev.praxis.core.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Detectors on whole transcripts: what they say can be found there.
class MinedTranscriptsTest {
  @TempDir Path folder;

  @Test
  void everySignalOfTheSamplesPointsAtWhatShowsIt() {
    try (var workbench = mined(Path.of("sample-sessions/claude-code"))) {
      checkSignals(workbench);

      var report = workbench.miner().counts(2);
      assertThat(report.recurring())
          .contains(
              "forgot_to_run_tests",
              "committed_without_asking",
              "edited_before_reading",
              "used_wrong_model_id",
              "edited_generated_file",
              "skipped_link_check");
      assertThat(report.tags())
          .filteredOn(count -> count.tag().equals("edited_generated_file"))
          .singleElement()
          .satisfies(count -> assertThat(count.projects()).containsExactly("harbor-api"));
    }
  }

  @Test
  void everySignalOfRealTranscriptsPointsAtWhatShowsIt() {
    var corpus = System.getProperty("praxis.corpus", "");
    assumeTrue(
        !corpus.isBlank(), "set -Dpraxis.corpus to a folder of real transcripts to run this");
    try (var workbench = mined(Path.of(corpus).resolve("claude-code"))) {
      checkSignals(workbench);

      assertThat(workbench.tagBook().signals().list()).isNotEmpty();
    }
  }

  private Workbench mined(Path transcripts) {
    var workbench = Workbench.open(folder.resolve("w.db"));
    workbench.importer().importAll(List.of(transcripts), Progress.ignored());
    workbench.miner().mine(2, Progress.ignored());
    return workbench;
  }

  private static void checkSignals(Workbench workbench) {
    for (var session : workbench.sessions().list(SessionQuery.ALL)) {
      var seqs =
          workbench.sessions().events(session.id()).stream()
              .map(Event::seq)
              .collect(Collectors.toSet());
      for (var signal : workbench.tagBook().signals().of(session.id())) {
        assertThat(seqs).contains(signal.seq()).containsAll(signal.evidence());
        assertThat(signal.evidence()).isSorted().contains(signal.seq());
        assertThat(signal.quote()).isNotBlank().hasSizeLessThanOrEqualTo(300).doesNotContain("\n");
        assertThat(signal.score()).isBetween(0.0, 1.0);
        assertThat(signal.reason()).isNotBlank();
      }
    }
  }
}
