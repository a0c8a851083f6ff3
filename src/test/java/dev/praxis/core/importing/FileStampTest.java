package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStampTest {
  @TempDir private Path temporary;
  private Desk desk;

  @BeforeEach
  void open() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("unix"),
        "needs a file system that keeps the time of change");
    desk = new Desk(temporary);
  }

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private ImportReport imported(Duration settledAfter) {
    return new Importer(desk.database, settledAfter)
        .importAll(List.of(desk.folder), Progress.ignored());
  }

  private static String session(String words) {
    return new ClaudeLines("s1").prompt(words).says("Done").text();
  }

  @Test
  void aSettledFileIsNotReadAgain() {
    desk.write("s1.jsonl", session("Fix the cart"));
    imported(Duration.ZERO);
    desk.run("UPDATE source SET content_hash = 'what reading it would find out'");

    var again = imported(Duration.ZERO);

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(desk.rows("SELECT content_hash FROM source"))
        .containsExactly("what reading it would find out");
  }

  @Test
  void aFileThatChangedAMomentAgoIsReadAgain() {
    desk.write("s1.jsonl", session("Fix the cart"));

    imported(Duration.ofDays(1));

    assertThat(desk.rows("SELECT stamp FROM source")).containsExactly("");
  }

  @Test
  void aChangeThatKeepsSizeAndTimeIsSeen() throws IOException {
    var file = desk.write("s1.jsonl", session("Fix the cart"));
    imported(Duration.ZERO);
    var time = Files.getLastModifiedTime(file);
    var stamp = desk.rows("SELECT stamp FROM source");

    desk.write("s1.jsonl", session("Fix the care"));
    Files.setLastModifiedTime(file, time);
    imported(Duration.ZERO);

    assertThat(desk.rows("SELECT title FROM session")).containsExactly("Fix the care");
    assertThat(desk.rows("SELECT stamp FROM source")).isNotEqualTo(stamp);
  }
}
