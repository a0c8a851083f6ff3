package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.SourceScanner.KnownFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceScannerTest {
  @TempDir private Path home;

  @Test
  void findsTheFolderInWhichClaudeCodeKeepsItsSessions() throws IOException {
    write(home.resolve(".claude/projects/-home-dev-shop/a.jsonl"), "12345");
    write(home.resolve(".claude/projects/-home-dev-shop/b.jsonl"), "678");

    assertThat(new SourceScanner(Map.of(), home).known())
        .containsExactly(
            new KnownFolder("Claude Code", home.resolve(".claude").resolve("projects"), 2, 8));
  }

  @Test
  void theFolderMayHaveBeenMoved() throws IOException {
    write(home.resolve("elsewhere/projects/x/a.jsonl"), "12345");
    var moved = Map.of("CLAUDE_CONFIG_DIR", home.resolve("elsewhere").toString());

    assertThat(new SourceScanner(moved, home).known())
        .extracting(KnownFolder::folder)
        .containsExactly(home.resolve("elsewhere").resolve("projects"));
  }

  @Test
  void withoutTranscriptsThereIsNothingToOffer() throws IOException {
    Files.createDirectories(home.resolve(".claude/projects/empty"));

    assertThat(new SourceScanner(Map.of(), home).known()).isEmpty();
    assertThat(new SourceScanner(Map.of(), home.resolve("nobody")).known()).isEmpty();
  }

  @Test
  void filesComeInTheOrderOfTheirPathsAndOnce() throws IOException {
    write(home.resolve("b/2.jsonl"), "x");
    write(home.resolve("b/1.json"), "x");
    write(home.resolve("a/notes.md"), "x");
    var named = write(home.resolve("a/notes.txt"), "x");

    var scan = new SourceScanner(Map.of(), home).scan(List.of(home, named, home.resolve("b")));

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
