package dev.praxis.core.importing.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceScannerTest {
  @TempDir private Path home;

  @Test
  void filesComeInTheOrderOfTheirPathsAndOnce() throws IOException {
    write(home.resolve("b/2.jsonl"), "x");
    write(home.resolve("b/1.json"), "x");
    write(home.resolve("a/photo.png"), "x");
    write(home.resolve("a/.git/3.jsonl"), "x");
    write(home.resolve("a/empty.jsonl"), "");
    var named = write(home.resolve("a/notes.txt"), "x");

    var scan = new SourceScanner().scan(List.of(home, named, home.resolve("b")));

    assertThat(scan.files())
        .extracting(found -> home.relativize(found.file()).toString())
        .containsExactly(
            Path.of("a", "notes.txt").toString(),
            Path.of("b", "1.json").toString(),
            Path.of("b", "2.jsonl").toString());
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
