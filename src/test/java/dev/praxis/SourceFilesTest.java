package dev.praxis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What only the source files themselves show.
final class SourceFilesTest {
  private static final int LONGEST = 400;
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everyPackageIsNullMarked() {
    var packages = javaFiles().stream().map(Path::getParent).distinct().toList();
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(each.resolve("package-info.java")).content().contains("@NullMarked"));
  }

  @Test
  void noFileIsTooLongToBeRead() {
    assertThat(javaFiles()).allSatisfy(file -> assertThat(lines(file)).hasSizeLessThan(LONGEST));
  }

  private static List<Path> javaFiles() {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
