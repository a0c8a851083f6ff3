package dev.praxis.core.transcript;

import java.util.regex.Pattern;

/// Short forms of long texts.
public final class Lines {
  /// Sequences of a terminal, and what is left of them.
  private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]|\\p{Cntrl}");

  private Lines() {}

  /// The first line that is not blank, at most `limit` characters of it; cut text ends with `…`.
  /// Control characters, which could colour or move a terminal, are left out.
  public static String first(String text, int limit) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    if (end - start <= limit) {
      return inert(text.substring(start, end));
    }
    int cut = start + limit - 1;
    boolean halved = Character.isHighSurrogate(text.charAt(cut - 1));
    return inert(text.substring(start, halved ? cut - 1 : cut)) + "…";
  }

  private static String inert(String line) {
    boolean harmless = line.chars().noneMatch(Character::isISOControl);
    return (harmless ? line : CONTROL.matcher(line).replaceAll("")).strip();
  }
}
