package dev.praxis.desktop.sessions.rows;

import java.util.regex.Pattern;

/// Makes text of a transcript safe to look at: nothing in it can colour, overwrite, hide or reorder
/// what stands beside it.
public final class Inert {
  private static final Pattern TERMINAL =
      Pattern.compile(
          "\u001B(?:\\[[0-9;:?]*[ -/]*[@-~]|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|.)?");
  private static final int PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final String TAB = "    ";

  private Inert() {}

  /// Terminal colours go, a lone carriage return ends a line, other control characters become their
  /// pictures (`␀`), and marks that turn the direction of text are spelt out.
  public static String text(String raw) {
    var plain = raw.indexOf('\u001B') < 0 ? raw : TERMINAL.matcher(raw).replaceAll("");
    for (int i = 0; i < plain.length(); i++) {
      if (needsCare(plain.charAt(i))) {
        return cleaned(plain);
      }
    }
    return plain;
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (!needsCare(sign)) {
        clean.append(sign);
      } else if (sign == '\t') {
        clean.append(TAB);
      } else if (sign == '\r') {
        clean.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
      } else if (turnsDirection(sign)) {
        clean.append("⟨U+%04X⟩".formatted((int) sign));
      } else {
        clean.append(sign == DELETE ? '\u2421' : (char) (PICTURES + sign));
      }
    }
    return clean.toString();
  }

  private static boolean needsCare(char sign) {
    return (sign < ' ' && sign != '\n') || sign == DELETE || turnsDirection(sign);
  }

  private static boolean turnsDirection(char sign) {
    return (sign >= '\u202A' && sign <= '\u202E') || (sign >= '\u2066' && sign <= '\u2069');
  }
}
