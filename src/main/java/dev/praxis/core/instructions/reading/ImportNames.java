package dev.praxis.core.instructions.reading;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds `@path` in a line: another file that its reader takes in. In code it is none, and neither
/// is an address or a name of a package.
final class ImportNames {
  private static final Pattern NAME = Pattern.compile("(?<![\\w`@/.\\\\-])@([^\\s`()<>\"',;*]+)");
  private static final Pattern FILE =
      Pattern.compile("(?:[.~]{0,2}/)?.*\\.(?:md|mdc|markdown|txt)");

  private ImportNames() {}

  static List<String> in(String line) {
    var names = new ArrayList<String>();
    var name = NAME.matcher(line.replaceAll("`[^`]*`", "`"));
    while (name.find()) {
      names.add(name.group(1).replaceFirst("[.:!?]+$", ""));
    }
    return names;
  }

  /// Whether it is called like a file of instructions, rather than like a person or a package.
  static boolean looksLikeFile(String name) {
    return FILE.matcher(name).matches();
  }

  /// The file it means; empty where it can mean none.
  static Optional<Path> resolved(String name, Path from) {
    try {
      var home = System.getProperty("user.home");
      var path = Path.of(name.startsWith("~/") ? home + name.substring(1) : name);
      return Optional.of(from.resolveSibling(path).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
