package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.DIGIT;
import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;

import org.jspecify.annotations.Nullable;

/// PEM private keys, through their footer or, where that is cut off, through the last line of
/// base64. What prints a file may put line numbers, `+`, `>` or quotes before each line.
final class PrivateKeys {
  private static final String HEADER = "-----BEGIN ";
  private static final String FOOTER = "-----END ";
  private static final int LINE = 16; // characters of base64 that no word of prose has
  private static final int LONGEST_TITLE = 60;

  private PrivateKeys() {}

  /// The key whose header starts here.
  static @Nullable Secret startingAt(ScannedText text, int start) {
    if (!text.startsWith(HEADER, start)) {
      return null;
    }
    int body = titleEnd(text, start + HEADER.length());
    if (body < 0) {
      return null;
    }
    int end = bodyEnd(text, body);
    return end < 0 ? null : new Secret(SecretKind.PRIVATE_KEY, start, end);
  }

  /// Behind the dashes of a header or footer of a private key; -1 of anything else.
  private static int titleEnd(ScannedText text, int from) {
    int i = from;
    while (i < from + LONGEST_TITLE && (text.is(i, LETTER_OR_DIGIT) || text.at(i) == ' ')) {
      i++;
    }
    var title = text.part(from, Math.min(i, text.end));
    boolean isPrivate = title.contains("PRIVATE KEY");
    return isPrivate && text.startsWith("-----", i) ? i + 5 : -1;
  }

  /// -1 where no key follows.
  private static int bodyEnd(ScannedText text, int from) {
    int end = -1;
    int i = from;
    while (i < text.end) {
      i = noiseEnd(text, i);
      if (text.startsWith(FOOTER, i)) {
        int footer = titleEnd(text, i + FOOTER.length());
        return end < 0 || footer < 0 ? end : footer;
      }
      int line = base64End(text, i);
      boolean isLast = text.startsWith("-----", noiseEnd(text, line)) || line == text.end;
      if (line - i >= LINE || (line > i && isLast && end >= 0)) {
        end = line;
      } else if (!isHeaderField(text, i)) {
        return end;
      } else {
        line = lineEnd(text, i);
      }
      i = line;
    }
    return end;
  }

  private static int base64End(ScannedText text, int from) {
    int i = from;
    while (text.is(i, LETTER_OR_DIGIT)
        || text.at(i) == '+'
        || text.at(i) == '='
        || text.at(i) == '/') {
      i++;
    }
    return i;
  }

  /// `Proc-Type: 4,ENCRYPTED` and its kin.
  private static boolean isHeaderField(ScannedText text, int from) {
    return text.startsWith("Proc-Type:", from) || text.startsWith("DEK-Info:", from);
  }

  private static int lineEnd(ScannedText text, int from) {
    int i = from;
    while (i < text.end && text.at(i) != '\n' && text.at(i) != '\\') {
      i++;
    }
    return i;
  }

  /// Behind white space, escapes, quotes, and numbers of lines.
  private static int noiseEnd(ScannedText text, int from) {
    int i = from;
    while (i < text.end) {
      char c = text.at(i);
      boolean isEscape = c == '\\' && "nrt\\\"'/".indexOf(text.at(i + 1)) >= 0;
      if (isEscape) {
        i += text.at(i + 1) == '/' ? 1 : 2;
      } else if (c <= ' '
          || c > '~'
          || "\"',|>\\".indexOf(c) >= 0
          || (c == '-' && text.at(i + 1) != '-')) {
        i++;
      } else if (text.is(i, DIGIT) && isLineNumber(text, i)) {
        i = text.runEnd(i, DIGIT) + 1;
      } else if (c == '+' && !text.is(i - 1, LETTER_OR_DIGIT) && text.startsWith(FOOTER, i + 1)) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean isLineNumber(ScannedText text, int from) {
    int end = text.runEnd(from, DIGIT, 8);
    char next = text.at(end);
    return next > '~' || next == '\t' || next == '|' || (next == '\\' && text.at(end + 1) == 't');
  }
}
