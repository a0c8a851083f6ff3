package dev.praxis.core.skills.folder.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An entry of a list as plain text, and back.
final class ItemText {
  private static final Pattern MARKER =
      Pattern.compile("^([ \\t]*)(?:[-*+]|\\d{1,9}[.)])([ \\t]+|$)(?:\\[[ xX]] )?");

  private ItemText() {}

  /// The raw lines of an item without its marker and the indentation that the marker asks for.
  static String of(String raw) {
    var lines = raw.stripTrailing().lines().toList();
    if (lines.isEmpty()) {
      return "";
    }
    var marker = MARKER.matcher(lines.getFirst());
    int indent = marker.find() ? marker.end() : 0;
    return (lines.getFirst().substring(indent)
            + lines.stream()
                .skip(1)
                .map(line -> "\n" + dedented(line, indent))
                .collect(Collectors.joining()))
        .strip();
  }

  /// An item as it is written.
  ///
  /// @param marker `- ` or `3. `
  static String written(String marker, String text) {
    var indent = " ".repeat(marker.length());
    return text.lines()
            .map(line -> line.isBlank() ? "" : indent + line)
            .collect(Collectors.joining("\n"))
            .replaceFirst("^ *", marker)
        + "\n";
  }

  /// The raw lines of a numbered item with another number.
  static String numbered(String raw, int number) {
    return raw.replaceFirst("^([ \\t]*)\\d+", "$1" + number);
  }

  private static String dedented(String line, int indent) {
    int at = 0;
    while (at < indent
        && at < line.length()
        && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return line.substring(at);
  }
}
