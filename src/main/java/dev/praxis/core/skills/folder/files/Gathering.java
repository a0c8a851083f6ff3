package dev.praxis.core.skills.folder.files;

import dev.praxis.core.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A skill's folder while it is read, held to its limits before anything large is opened.
final class Gathering {
  private static final int MOST_FILES = 1_000;
  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final long LARGEST_FILE = 8L * 1024 * 1024;
  private static final long LARGEST_DOCUMENT = 1024 * 1024;

  private final String name;
  private final List<FolderFile> files = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private byte @Nullable [] document;
  private long bytes;

  Gathering(String name) {
    this.name = name;
  }

  /// Before a file is opened.
  ///
  /// @throws Problem where it would pass a limit
  void announce(String path, long size) {
    InnerPath.checked(path);
    long largest = path.equals(SkillFolder.DOCUMENT) ? LARGEST_DOCUMENT : LARGEST_FILE;
    if (size > largest) {
      throw tooMuch("%s has %,d bytes".formatted(path, size));
    }
    if (bytes + size > MOST_BYTES) {
      throw tooMuch("its files have more than %,d bytes".formatted(MOST_BYTES));
    }
    if (files.size() >= MOST_FILES) {
      throw tooMuch("it has more than %,d files".formatted(MOST_FILES));
    }
  }

  void take(String path, byte[] content, boolean executable) {
    announce(path, content.length);
    bytes += content.length;
    if (path.equals(SkillFolder.DOCUMENT)) {
      document = content;
    } else {
      files.add(new FolderFile(path, content, executable));
    }
  }

  void leave(String path, String why) {
    notices.add("%s is left out: %s.".formatted(path, why));
  }

  /// @throws Problem where there was no `SKILL.md`
  SkillFolder folder() {
    if (document == null) {
      throw new Problem(
          "There is no SKILL.md in %s.".formatted(name), "Name the folder that holds one.");
    }
    files.sort(Comparator.comparing(FolderFile::path));
    return new SkillFolder(name, document, files, notices);
  }

  private Problem tooMuch(String what) {
    return new Problem(
        "The skill %s is too large to be taken: %s.".formatted(name, what),
        "Take what agents need not read out of its folder, then import again.");
  }
}
