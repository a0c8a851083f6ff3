package dev.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptTreeTest {
  private static final int BYTES = 1_000_000;

  @TempDir private Path temporary;

  private TranscriptTree tree(String name, long seed) {
    return new TranscriptTree(temporary.resolve(name), BYTES, 1, seed);
  }

  @Test
  void oneSeedMakesTheSameBytes() throws IOException {
    var grown = tree("one", 7).grow();
    tree("two", 7).grow();
    tree("three", 8).grow();

    assertThat(grown.bytes()).isGreaterThanOrEqualTo(BYTES);
    assertThat(files("one")).isEqualTo(files("two")).isNotEqualTo(files("three"));
  }

  @Test
  void everyLineIsReadAndEveryStepArrives() throws IOException {
    var grown = tree("one", 7).grow();

    try (var database = Database.open(temporary.resolve("workspace.db"))) {
      var report =
          new Importer(database).importAll(List.of(temporary.resolve("one")), Progress.ignored());

      assertThat(report.lines()).isEqualTo(grown.lines());
      assertThat(report.events()).isEqualTo(grown.events());
      assertThat(report.unreadableLines()).isZero();
      assertThat(report.problems()).isEmpty();
    }
  }

  @Test
  void aSessionIsAsLongAsAskedFor() throws IOException {
    var grown = tree("one", 7).growSession(2_000);

    assertThat(grown.files()).isEqualTo(1);
    assertThat(grown.events()).isGreaterThanOrEqualTo(2_000);
  }

  private Map<String, String> files(String name) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var walk = Files.walk(temporary.resolve(name))) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        texts.put(temporary.resolve(name).relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
