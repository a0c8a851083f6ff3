package dev.praxis.core.secrets;

/// A text with what all shapes ask of it. Text comes as a person sees it or as it stands inside a
/// JSON string: there `\n` are two characters, and a word may begin behind them.
final class ScannedText {
  static final int LETTER_OR_DIGIT = 1;
  static final int LOWER = 2;
  static final int UPPER = 4;
  static final int DIGIT = 8;

  /// Letters, digits, `_` and `-`: what tokens are made of.
  static final int TOKEN = 16;

  /// [#TOKEN] with `+` and `/`: both alphabets of base64.
  static final int BASE64 = 32;

  /// What RFC 6750 lets a bearer token hold.
  static final int BEARER = 64;

  private static final int LONG = 512;
  private static final byte[] CLASSES = classes();

  private final String text;

  /// Behind the last character.
  final int end;

  /// Whether the text goes on where it ends here, so that a key may be cut in two.
  final boolean cut;

  private final int[] walkedFrom = new int[8];
  private final int[] walkedTo = new int[8];

  /// Behind the secret found last: nothing before it is looked at again.
  int floor;

  ScannedText(String text, boolean cut) {
    this.text = text;
    this.end = endOf(text);
    this.cut = cut || end < text.length();
  }

  /// Zero beyond either end.
  char at(int index) {
    return index < 0 || index >= end ? 0 : text.charAt(index);
  }

  boolean is(int index, int wanted) {
    return is(at(index), wanted);
  }

  static boolean is(char c, int wanted) {
    return c < 128 && (CLASSES[c] & wanted) != 0;
  }

  boolean startsWith(String part, int index) {
    return index >= 0 && index + part.length() <= end && text.startsWith(part, index);
  }

  String part(int from, int to) {
    return text.substring(from, to);
  }

  /// Behind the last character of the class, from there on. Remembers the run it walked last, so
  /// that a long run in which many shapes begin is walked once.
  int runEnd(int from, int wanted) {
    int slot = Integer.numberOfTrailingZeros(wanted);
    if (from >= walkedFrom[slot] && from < walkedTo[slot]) {
      return walkedTo[slot];
    }
    int i = from;
    while (i < end && is(text.charAt(i), wanted)) {
      i++;
    }
    walkedFrom[slot] = from;
    walkedTo[slot] = i;
    return i;
  }

  /// The same, but no further than so many characters.
  int runEnd(int from, int wanted, int most) {
    int limit = (int) Math.min(end, (long) from + most);
    int i = from;
    while (i < limit && is(text.charAt(i), wanted)) {
      i++;
    }
    return i;
  }

  /// Whether a run that should be so long is, or was when it was not yet cut.
  boolean longEnough(int from, int to, int least) {
    return to - from >= least || (cut && to == end && to - from >= Math.min(least, 4));
  }

  /// Looks at no more than a long token has.
  boolean hasDigit(int from, int to) {
    int limit = (int) Math.min(to, (long) from + LONG);
    for (int i = from; i < limit; i++) {
      if (is(text.charAt(i), DIGIT)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word begins here: behind no letter and no digit, but for those that belong to an
  /// escape (`\n`, `\u001b`) or to a colour (`ESC [31m`).
  boolean startsWord(int index) {
    if (!is(index - 1, LETTER_OR_DIGIT)) {
      return at(index - 1) != '_';
    }
    char before = at(index - 1);
    if (at(index - 2) == '\\' && "nrtbf".indexOf(before) >= 0) {
      return true;
    }
    if (at(index - 5) == 'u' && at(index - 6) == '\\') {
      return true;
    }
    return before == 'm' && endsColour(index - 2);
  }

  private boolean endsColour(int last) {
    int i = last;
    while (i > last - 12 && (is(i, DIGIT) || at(i) == ';')) {
      i--;
    }
    return at(i) == '[';
  }

  /// Readers mark a text they have cut.
  private static int endOf(String text) {
    if (text.endsWith("…")) {
      return text.length() - 1;
    }
    return text.endsWith(" … [cut]") ? text.length() - 8 : text.length();
  }

  private static byte[] classes() {
    var classes = new byte[128];
    for (char c = 0; c < 128; c++) {
      boolean lower = c >= 'a' && c <= 'z';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      boolean plain = lower || upper || digit;
      boolean token = plain || c == '_' || c == '-';
      boolean base64 = token || c == '+' || c == '/';
      boolean bearer = base64 || c == '.' || c == '~' || c == '=';
      classes[c] =
          (byte)
              ((plain ? LETTER_OR_DIGIT : 0)
                  | (lower ? LOWER : 0)
                  | (upper ? UPPER : 0)
                  | (digit ? DIGIT : 0)
                  | (token ? TOKEN : 0)
                  | (base64 ? BASE64 : 0)
                  | (bearer ? BEARER : 0));
    }
    return classes;
  }
}
