package dev.praxis.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("work.claimed");
  }

  @Test
  void isTakenOnceAndAgainAfterItsEnd() {
    try (var first = Claim.take(file).orElseThrow()) {
      assertThat(Claim.take(file)).isEmpty();
      assertThat(first).isNotNull();
    }
    try (var second = Claim.take(file).orElseThrow()) {
      assertThat(second).isNotNull();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whoeverComesInVainTakesNothingAway() {
    try (var _ = Claim.take(file).orElseThrow()) {
      for (int comer = 0; comer < 3; comer++) {
        assertThat(Claim.take(file)).isEmpty();
      }
      assertThat(file).exists();
    }
  }

  @Test
  void aFileThatIsLeftOverByAKilledProcessIsTaken() throws IOException {
    Files.writeString(file, "whatever it wrote, at any length, before it was killed");

    try (var claim = Claim.take(file).orElseThrow()) {
      assertThat(claim).isNotNull();
    }
  }
}
