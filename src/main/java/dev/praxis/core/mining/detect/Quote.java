package dev.praxis.core.mining.detect;

/// The few words of a longer text that are shown as evidence.
public final class Quote {
  private static final int LONGEST = 300;
  private static final int SCANNED = 4_000;

  private Quote() {}

  /// The start of `text` on one line.
  public static String of(String text) {
    var scanned = text.length() > SCANNED ? text.substring(0, SCANNED) : text;
    return cut(scanned.replaceAll("\\s+", " ").strip());
  }

  /// The start and the end of a tool's answer: the cause of a failure stands in its last lines as
  /// often as in its first.
  public static String ofAnswer(String text) {
    if (text.length() <= LONGEST) {
      return of(text);
    }
    int third = LONGEST / 3;
    var head = of(text.substring(0, third));
    var tail = text.substring(text.length() - 2 * third + 5).replaceAll("\\s+", " ").strip();
    return cut(head + " … " + tail);
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = LONGEST - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
