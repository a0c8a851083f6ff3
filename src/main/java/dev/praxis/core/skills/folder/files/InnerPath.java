package dev.praxis.core.skills.folder.files;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.folder.document.SkillNames;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A path inside a skill's folder: relative, with `/`, leading nowhere else on any system.
final class InnerPath {
  private static final int LONGEST = 400;
  private static final int LONGEST_NAME = 200;
  private static final int DEEPEST = 12;

  private InnerPath() {}

  /// @throws Problem where the path could lead out of the folder or stand for something else
  static String checked(String path) {
    fault(path)
        .ifPresent(fault -> {
          throw new Problem(
              "The file “%s” of the skill is not taken: %s.".formatted(shown(path), fault),
              "Rename it in its folder, then import again.");
        });
    return path;
  }

  static Optional<String> fault(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.startsWith("~")) {
      return Optional.of("its path does not start in the folder");
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of("its path is too long");
    }
    var names = path.split("/", -1);
    if (names.length > DEEPEST) {
      return Optional.of("it stands %d folders deep".formatted(names.length - 1));
    }
    for (var name : names) {
      var fault = faultOfName(name);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> faultOfName(String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return Optional.of("its path leads out of the folder");
    }
    if (name.chars().anyMatch(c -> c < ' ' || c == 127 || "\\:*?\"<>|".indexOf(c) >= 0)) {
      return Optional.of("its name holds characters that not every system can keep");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("its name ends in a dot or a space");
    }
    if (SkillNames.isDevice(name)) {
      return Optional.of("Windows keeps its name for a device");
    }
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
        ? Optional.of("its name is too long")
        : Optional.empty();
  }

  private static String shown(String path) {
    var plain = path.replaceAll("\\p{Cntrl}", "�");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
