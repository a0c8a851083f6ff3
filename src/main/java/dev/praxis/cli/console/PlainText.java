package dev.praxis.cli.console;

/// Makes text from a transcript harmless in a terminal: escape sequences, other control characters
/// and marks that turn the direction of writing become `�`.
public final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /// Keeps line ends and tabs.
  public static String of(String text) {
    return text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> c == '\n' || c == '\t' || isHarmless(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// On one line, runs of white space as one space, cut to `length` characters with an ellipsis.
  public static String line(String text, int length) {
    var start = text.substring(0, Math.min(text.length(), 8 * length));
    var line = of(start.replaceAll("\\s+", " ").strip());
    return line.codePointCount(0, line.length()) <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
      case Character.FORMAT -> c == '\u200D' || c == '\u200C' || c == '\u00AD';
      default -> true;
    };
  }
}
