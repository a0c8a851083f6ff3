package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.planning.SourceScanner.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Tells that a file cannot have changed, without reading it: by size, number and the time at which
/// the system last saw it change, which nobody can set. Where the system keeps no such time there
/// is no stamp, and the bytes decide.
public final class FileStamp {
  private static final String ATTRIBUTES = "unix:size,ino,lastModifiedTime,ctime";

  /// A file that changed a moment ago may change again without its time showing it.
  public static final Duration SETTLED_AFTER = Duration.ofSeconds(2);

  private final Duration settledAfter;

  /// @param settledAfter how long ago a file must have changed to be known by its stamp
  public FileStamp(Duration settledAfter) {
    this.settledAfter = settledAfter;
  }

  /// To be kept before the file is read; empty where it promises nothing.
  String toKeep(Found found) {
    var attributes = attributes(found);
    if (attributes.isEmpty()) {
      return "";
    }
    long changed = time(attributes, "ctime").toMillis();
    boolean settled = System.currentTimeMillis() - changed >= settledAfter.toMillis();
    return settled ? text(attributes) : "";
  }

  /// Whether the file is as it was when its stamp was kept.
  boolean stands(Found found, String kept) {
    return !kept.isEmpty() && kept.equals(text(attributes(found)));
  }

  private static Map<String, Object> attributes(Found found) {
    if (found.partial()) {
      return Map.of();
    }
    try {
      var attributes = Files.readAttributes(found.file(), ATTRIBUTES);
      boolean grewMeanwhile = !Objects.equals(attributes.get("size"), found.bytes());
      return grewMeanwhile ? Map.of() : attributes;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return Map.of(); // within an archive, or another kind of system
    }
  }

  private static String text(Map<String, Object> attributes) {
    return attributes.isEmpty()
        ? ""
        : attributes.get("size")
            + "/"
            + attributes.get("ino")
            + "/"
            + time(attributes, "lastModifiedTime").to(TimeUnit.NANOSECONDS)
            + "/"
            + time(attributes, "ctime").to(TimeUnit.NANOSECONDS);
  }

  private static FileTime time(Map<String, Object> attributes, String name) {
    return (FileTime) Objects.requireNonNull(attributes.get(name), name);
  }
}
