package dev.praxis.core.importing.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ImportReportTest {

  @Test
  void saysWhatWasImported() {
    assertThat(report(12, 0, 0, List.of(), false).summary())
        .isEqualTo("Imported 12 of 12 files: 9 new sessions, 1,204 events.");
  }

  @Test
  void saysWhatNeedsAttention() {
    var line = new ImportProblem(Path.of("a.jsonl"), 7L, "the line is cut", "Import again.");
    var file = new ImportProblem(Path.of("b.txt"), null, "is no transcript", "Choose another.");

    assertThat(report(1, 2, 1, List.of(line, file), true).summary())
        .isEqualTo(
            "Stopped. Imported 1 of 4 files: 9 new sessions, 1,204 events. 2 unchanged."
                + " 1 file could not be imported. 1 line needs attention.");
  }

  private static ImportReport report(
      int imported, int unchanged, int failed, List<ImportProblem> problems, boolean stopped) {
    return new ImportReport(
        imported + unchanged + failed,
        imported,
        unchanged,
        failed,
        9,
        1_204,
        0,
        0,
        0,
        0,
        new TreeMap<>(),
        0,
        Duration.ZERO,
        problems,
        stopped);
  }
}
