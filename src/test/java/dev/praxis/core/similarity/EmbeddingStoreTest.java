package dev.praxis.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingStoreTest {
  private static final Embedder EMBEDDER = new Embedder();

  @TempDir Path folder;

  @Test
  void textsOfOneMeaningAreCloserThanOthers() {
    var asked = EMBEDDER.embed("You committed although I had not asked for it.");
    var told = EMBEDDER.embed("Please don't create commits unless I tell you to.");
    var other = EMBEDDER.embed("The chart of the tides should use the blue palette.");

    assertThat(asked.similarity(told)).isGreaterThan(asked.similarity(other) + 0.2);
    assertThat(asked.similarity(asked)).isCloseTo(1, within(1e-5));
  }

  @Test
  void anyTextHasAMeaning() {
    for (var text : List.of("", " \n", "\0", "🙂", "x".repeat(100_000), "wort ".repeat(20_000))) {
      assertThat(EMBEDDER.embed(text).dimensions()).isEqualTo(384);
    }
  }

  @Test
  void whatIsKnownIsNotMadeAgain() {
    try (var database = Database.open(folder.resolve("w.db"))) {
      var store = new EmbeddingStore(database, EMBEDDER);
      var first = store.of(List.of("run the tests", "use pnpm"), Progress.ignored());

      var again = store.of(List.of("use pnpm", "run the tests", "new text"), new Stopped());

      assertThat(again).containsOnlyKeys("run the tests", "use pnpm");
      assertThat(Objects.requireNonNull(again.get("use pnpm")).bytes())
          .isEqualTo(Objects.requireNonNull(first.get("use pnpm")).bytes());
    }
  }

  private static final class Stopped implements Progress {
    @Override
    public void at(long done, long total, String what) {}

    @Override
    public boolean stopRequested() {
      return true;
    }
  }
}
