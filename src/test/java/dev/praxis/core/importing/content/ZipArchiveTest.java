package dev.praxis.core.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipArchiveTest {
  @TempDir private Path folder;

  @Test
  void membersStandInTheOrderOfTheArchiveWithoutFoldersAndEmptyFiles() throws IOException {
    var file = zip("b/", "b/2.jsonl", "a.jsonl", "empty");

    try (var archive = ZipArchive.open(file, 0)) {
      assertThat(archive.members())
          .extracting(ZipArchive.Member::path)
          .containsExactly("b/2.jsonl", "a.jsonl");
      try (var in = archive.members().getFirst().content().open()) {
        assertThat(in.readAllBytes()).isEqualTo("b/2.jsonl".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(ZipArchive.is(file)).isTrue();
  }

  @Test
  void namesStayWithinTheArchive() throws IOException {
    try (var archive = ZipArchive.open(zip("../../x", "/x", "..\\y", "a/./b", "\u0007z"), 0)) {
      assertThat(archive.members())
          .extracting(ZipArchive.Member::path)
          .containsExactly("x", "x~2", "y", "a/b", "_z");
    }
  }

  @Test
  void whatPacksTooWellIsRefused() throws IOException {
    var file = folder.resolve("bomb.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 10; i++) {
        out.putNextEntry(new ZipEntry("part" + i));
        out.write(new byte[1_000_000]);
      }
    }

    assertThatThrownBy(() -> ZipArchive.open(file, 9_000_000)).isInstanceOf(TooMuchException.class);
    try (var harmless = ZipArchive.open(file, 10_000_000)) {
      assertThat(harmless.members()).hasSize(10);
    }
  }

  @Test
  void whatIsNoArchiveIsSaidSo() throws IOException {
    var file = Files.writeString(folder.resolve("a.zip"), "PK\3\4 and nothing more");

    assertThatThrownBy(() -> ZipArchive.open(file, 0)).isInstanceOf(IOException.class);
    assertThat(ZipArchive.is(Files.writeString(folder.resolve("b.zip"), "PK"))).isFalse();
  }

  private Path zip(String... names) throws IOException {
    var file = folder.resolve("some.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.equals("empty") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
