package dev.praxis.core.mining.shell;

/// Where the parts of a shell line end that hold other text: `$(…)` and here-documents.
final class Substitution {
  private Substitution() {}

  /// Index of the parenthesis that closes the substitution whose inside starts at `from`; the
  /// length of the line where none does.
  static int end(String line, int from) {
    int open = 1;
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '\'' || c == '"') {
        at = endOfQuote(line, at);
      } else if (line.startsWith("<<", at) && !line.startsWith("<<<", at)) {
        at = skipHereDocument(line, at);
        continue;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return at;
      }
      at++;
    }
    return line.length();
  }

  private static int endOfQuote(String line, int from) {
    char quote = line.charAt(from);
    int at = from + 1;
    while (at < line.length() && line.charAt(at) != quote) {
      if (quote == '"' && line.startsWith("$(", at)) {
        at = end(line, at + 2);
      } else if (quote == '"' && line.charAt(at) == '\\') {
        at++;
      }
      at++;
    }
    return at;
  }

  private static int skipHereDocument(String line, int from) {
    int lineEnd = line.indexOf('\n', from);
    if (lineEnd < 0) {
      return from + 2;
    }
    var operator = line.substring(from + 2, lineEnd);
    boolean indented = operator.startsWith("-");
    var end =
        operator
            .replaceFirst("^-?\\s*", "")
            .replaceFirst("[\\s;|&)<>].*", "")
            .replaceAll("['\"\\\\]", "");
    return end.isEmpty() ? from + 2 : afterHereDocument(line, lineEnd + 1, end, indented);
  }

  /// Index of the first line after the here-document whose text starts at `from`.
  static int afterHereDocument(String line, int from, String end, boolean indented) {
    int start = from;
    while (start < line.length()) {
      int stop = line.indexOf('\n', start);
      stop = stop < 0 ? line.length() : stop;
      var text = line.substring(start, stop);
      if ((indented ? text.stripLeading() : text).stripTrailing().equals(end)) {
        return Math.min(stop + 1, line.length());
      }
      start = stop + 1;
    }
    return line.length();
  }
}
