package dev.praxis.core.transcript;

import java.nio.file.Path;

/// What the names of a transcript and its folder say.
public final class FileNames {
  private FileNames() {}

  /// The name without what is behind its last dot.
  public static String stem(Path file) {
    var name = name(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// Of the folder the file lies in; empty where there is none.
  public static String folder(Path file) {
    var parent = file.getParent();
    return parent == null ? "" : name(parent);
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }
}
