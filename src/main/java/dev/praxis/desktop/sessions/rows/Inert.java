package dev.praxis.desktop.sessions.rows;

import java.util.Arrays;
import java.util.regex.Matcher;
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

  /// Like [#text], told for each sign where it comes from.
  static Alignment aligned(String raw) {
    var shown = new StringBuilder(raw.length());
    var origins = new IntArray(raw.length() + 1);
    var sequence = TERMINAL.matcher(raw);
    var ahead = TERMINAL.matcher(raw);
    int next = sequence.find() ? sequence.start() : raw.length();
    for (int i = 0; i < raw.length(); i++) {
      if (i == next) {
        i = sequence.end() - 1;
        next = sequence.find() ? sequence.start() : raw.length();
        continue;
      }
      int follows = i + 1 == next ? behindSequences(ahead, next, raw.length()) : i + 1;
      var sign = shownAs(raw, i, follows);
      shown.append(sign);
      origins.add(i, sign.length());
    }
    origins.add(raw.length(), 1);
    return new Alignment(shown.toString(), origins.array());
  }

  /// Where the text goes on behind all sequences that follow one another.
  private static int behindSequences(Matcher sequence, int from, int end) {
    sequence.region(from, end);
    while (sequence.lookingAt()) {
      sequence.region(sequence.end(), end);
    }
    return sequence.regionStart();
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      clean.append(shownAs(text, i, i + 1));
    }
    return clean.toString();
  }

  /// What stands for one sign.
  ///
  /// @param next where the sign after it stands
  private static String shownAs(String text, int at, int next) {
    char sign = text.charAt(at);
    if (!needsCare(sign)) {
      return String.valueOf(sign);
    }
    if (sign == '\t') {
      return TAB;
    }
    if (sign == '\r') {
      return next < text.length() && text.charAt(next) == '\n' ? "" : "\n";
    }
    return turnsDirection(sign)
        ? "⟨U+%04X⟩".formatted((int) sign)
        : String.valueOf(sign == DELETE ? '\u2421' : (char) (PICTURES + sign));
  }

  private static boolean needsCare(char sign) {
    return (sign < ' ' && sign != '\n') || sign == DELETE || turnsDirection(sign);
  }

  private static boolean turnsDirection(char sign) {
    return (sign >= '\u202A' && sign <= '\u202E') || (sign >= '\u2066' && sign <= '\u2069');
  }

  /// Grows as signs are added.
  private static final class IntArray {
    private int[] values;
    private int size;

    IntArray(int room) {
      values = new int[room];
    }

    void add(int value, int times) {
      if (size + times > values.length) {
        values = Arrays.copyOf(values, (size + times) * 2);
      }
      Arrays.fill(values, size, size + times, value);
      size += times;
    }

    int[] array() {
      return Arrays.copyOf(values, size);
    }
  }
}
