package dev.praxis.core.connect.config;

/// The lines of a text, by positions in it.
final class Lines {
  private Lines() {}

  /// Where the line begins in which something stands.
  static int start(String text, int at) {
    return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  }

  /// The blanks and tabs the line begins with.
  static String indent(String text, int at) {
    int start = start(text, at);
    int end = start;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /// Whether nothing but blanks stands before it on its line.
  static boolean standsAlone(String text, int at) {
    return text.substring(start(text, at), at).chars().allMatch(sign -> isBlank((char) sign));
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t';
  }

  /// The line end a text is written with; a line feed where it has none.
  static String end(String text) {
    int broken = text.indexOf('\n');
    return broken > 0 && text.charAt(broken - 1) == '\r' ? "\r\n" : "\n";
  }
}
