package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.core.Problem;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full while an import writes.
final class FullDiskTest {
  private static final int FILES = 40;
  private static final int PAGES_MORE = 150;

  @TempDir private Path temporary;

  @Test
  void anImportThatFindsNoRoomSaysSoAndGoesOnOnceThereIs() {
    try (var desk = new Desk(temporary)) {
      for (int i = 0; i < FILES; i++) {
        desk.write("s%02d.jsonl".formatted(i), session(i));
      }
      int pages = Integer.parseInt(desk.rows("PRAGMA page_count").getFirst());
      desk.run("PRAGMA max_page_count = " + (pages + PAGES_MORE));

      var problem =
          catchThrowableOfType(
              Problem.class,
              () ->
                  new Importer(desk.database).importAll(List.of(desk.folder), Progress.ignored()));

      assertThat(problem).isNotNull();
      assertThat(problem.whatHappened()).startsWith("There is no room left on the disk");
      desk.assertSound();

      desk.run("PRAGMA max_page_count = 1000000");
      desk.imported();
      assertThat(desk.rows("SELECT count(*) FROM session")).containsExactly("" + FILES);
      assertThat(desk.imported().unchanged()).isEqualTo(FILES);
    }
  }

  /// Words that neither the archive nor the index can pack.
  private static String session(int number) {
    var random = new Random(number);
    var lines = new ClaudeLines("s" + number);
    for (int i = 0; i < 40; i++) {
      var words = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        words.append(Integer.toString(random.nextInt(100_000_000), 36)).append(' ');
      }
      lines.prompt(words.toString());
    }
    return lines.text();
  }
}
