package dev.praxis.core.skills.folder.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads a skill packed as a zip file, with its folder inside or without. What the file says of its
/// sizes is not believed.
final class PackedReader {
  private static final int MOST_ENTRIES = 5_000;
  private static final int LARGEST = 8 * 1024 * 1024;

  SkillFolder read(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      var root = root(zip.entries(), file);
      var name = root.isEmpty() ? withoutEnding(FolderReader.nameOf(file)) : root;
      var gathered = new Gathering(name);
      for (var entry : zip.stream().limit(MOST_ENTRIES + 1L).toList()) {
        take(zip, entry, root, gathered);
      }
      return gathered.folder();
    } catch (IOException | IllegalArgumentException e) {
      throw new Problem(
          "%s is no packed skill.".formatted(file),
          "Name the folder of a skill, its SKILL.md, or a zip file of the folder.",
          e);
    }
  }

  private static void take(ZipFile zip, ZipEntry entry, String root, Gathering gathered)
      throws IOException {
    var path = root.isEmpty() ? entry.getName() : entry.getName().substring(root.length() + 1);
    if (entry.isDirectory()) {
      return;
    }
    gathered.announce(path, Math.max(0, entry.getSize()));
    try (var content = zip.getInputStream(entry)) {
      var bytes = content.readNBytes(LARGEST + 1);
      // The bit is kept outside what Java reads of a zip file; a script tells itself.
      gathered.take(path, bytes, isScript(bytes));
    }
  }

  /// The one folder everything stands in; empty where the skill stands at the top.
  private static String root(Enumeration<? extends ZipEntry> entries, Path file) {
    String root = null;
    int count = 0;
    while (entries.hasMoreElements()) {
      var name = entries.nextElement().getName();
      if (++count > MOST_ENTRIES) {
        throw new Problem(
            "%s holds more than %,d files.".formatted(file, MOST_ENTRIES),
            "Take what agents need not read out of it.");
      }
      int slash = name.indexOf('/');
      var first = slash < 0 ? "" : name.substring(0, slash);
      if (root != null && !root.equals(first)) {
        return "";
      }
      root = first;
    }
    return root == null || InnerPath.fault(root).isPresent() ? "" : root;
  }

  private static boolean isScript(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
