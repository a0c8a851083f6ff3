package dev.praxis.core.mining.shell;

/// Where a substitution, `$(…)`, ends in a shell line.
final class Substitution {
  private static final int DEEPEST = 100; // nobody nests so deep but to do harm
  private static final int REST_OF_LINE = 1_000; // behind what announces a here-document

  private Substitution() {}

  /// Index of the parenthesis that closes the substitution whose inside starts at `from`; the
  /// length of the line where none does.
  static int end(String line, int from) {
    return end(line, from, 0);
  }

  private static int end(String line, int from, int depth) {
    if (depth > DEEPEST) {
      return line.length();
    }
    int open = 1;
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '\'' || c == '"') {
        at = endOfQuote(line, at, depth);
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

  /// Index of the quote that closes the one at `from`; at least the length where none does.
  static int endOfQuote(String line, int from) {
    return endOfQuote(line, from, 0);
  }

  private static int endOfQuote(String line, int from, int depth) {
    char quote = line.charAt(from);
    int at = from + 1;
    while (at < line.length() && line.charAt(at) != quote) {
      if (quote == '"' && line.startsWith("$(", at)) {
        at = end(line, at + 2, depth + 1);
      } else if (quote == '"' && line.charAt(at) == '\\') {
        at++;
      }
      at++;
    }
    return at;
  }

  private static int skipHereDocument(String line, int from) {
    var document = HereDocument.at(line, from + 2);
    int last = Math.min(line.length(), document.after() + REST_OF_LINE);
    int lineEnd = document.after() >= last ? -1 : line.indexOf('\n', document.after(), last);
    lineEnd = document.end().isEmpty() ? -1 : lineEnd;
    return lineEnd < 0 ? from + 2 : document.skip(line, lineEnd + 1);
  }
}
