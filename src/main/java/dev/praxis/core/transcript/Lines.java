package dev.praxis.core.transcript;

/// Short forms of long texts.
public final class Lines {
  private Lines() {}

  /// The first line that is not blank, at most `limit` characters of it; cut text ends with `…`.
  public static String first(String text, int limit) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    if (end - start <= limit) {
      return text.substring(start, end).strip();
    }
    int cut = start + limit - 1;
    return text.substring(start, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut)
            .strip()
        + "…";
  }
}
