package dev.praxis.core.secrets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds secrets in one pass: most characters cost one look into a table, and only the few that a
/// shape hangs on are looked at twice. Time is linear in the length of the text, whatever it holds.
public final class SecretScanner {
  private static final byte PLAIN = 0; // goes on with a run
  private static final byte ENDS_RUN = 1;
  private static final byte ANCHOR = 2; // goes on with a run, and a shape may hang on it
  private static final byte SIGN = 3; // ends a run, and a shape may hang on it
  private static final byte[] ROLES = roles();

  /// In order, none within another.
  public List<Secret> scan(String text) {
    return scan(text, false);
  }

  /// Of a text that was cut off: what stands at its end may be the beginning of a key.
  public List<Secret> scanExcerpt(String text) {
    return scan(text, true);
  }

  private static List<Secret> scan(String whole, boolean cut) {
    var text = new ScannedText(whole, cut);
    int end = text.end;
    int shortestRun = text.cut ? RandomText.SHORTEST / 2 : RandomText.SHORTEST;
    List<Secret> found = List.of();
    int run = 0;
    int i = 0;
    while (i <= end) {
      char c = i == end ? 0 : whole.charAt(i);
      byte role = c < 128 ? ROLES[c] : ENDS_RUN;
      if (role == PLAIN) {
        i++;
        continue;
      }
      int maskEnd = c == '[' ? maskEnd(text, i) : i;
      if (maskEnd > i) {
        text.floor = maskEnd;
        run = maskEnd;
        i = maskEnd;
        continue;
      }
      boolean runEnds = role != ANCHOR;
      Secret secret = null;
      if (runEnds && i - run >= shortestRun) {
        secret = RandomText.in(text, run, i);
      }
      if (secret == null && role != ENDS_RUN && (i == 0 || mayHang(whole, c, i))) {
        secret = runEnds ? signed(text, c, i) : anchored(text, c, i);
      }
      if (secret == null) {
        i++;
        run = runEnds ? i : run;
      } else {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(secret);
        text.floor = secret.end();
        run = secret.end();
        i = secret.end();
      }
    }
    return found;
  }

  /// Behind the mask that stands here; here where none does.
  private static int maskEnd(ScannedText text, int start) {
    if (!text.startsWith(Redactor.MASK_START, start)) {
      return start;
    }
    int kind = start + Redactor.MASK_START.length();
    int hash = text.runEnd(kind, ScannedText.TOKEN, 40);
    int end = text.runEnd(hash + 1, ScannedText.LETTER_OR_DIGIT, 8);
    return text.at(hash) == ':' && text.at(end) == ']' ? end + 1 : start;
  }

  /// Turns most anchors away by the character beside them.
  private static boolean mayHang(String text, char c, int i) {
    return switch (c) {
      case '_', '.' -> TokenShapes.mayEndPrefix(text.charAt(i - 1));
      case ':', '=' -> {
        char before = text.charAt(i - 1);
        yield before == ' '
            || before == '"'
            || before == '\''
            || before == ']'
            || before == '\t'
            || SecretNames.mayEnd(before)
            || (i + 1 < text.length() && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '\\'));
      }
      default -> true;
    };
  }

  private static @Nullable Secret anchored(ScannedText text, char c, int i) {
    return switch (c) {
      case '_' -> TokenShapes.endingPrefix(text, i);
      case '-' -> dashed(text, i);
      case 'A' -> {
        char next = text.at(i + 1);
        yield next == 'K' || next == 'S'
            ? TokenShapes.amazon(text, i)
            : next == 'I' ? TokenShapes.google(text, i) : null;
      }
      case 'J' -> text.at(i - 1) == 'y' ? TokenShapes.jwt(text, i) : null;
      case 'B' -> text.at(i + 1) == 'e' ? Credentials.bearer(text, i) : Credentials.basic(text, i);
      default -> text.at(i + 1) == 'e' ? Credentials.bearer(text, i) : null;
    };
  }

  private static @Nullable Secret dashed(ScannedText text, int i) {
    if (text.at(i + 1) == '-') {
      return text.at(i - 1) == '-' ? null : PrivateKeys.startingAt(text, i);
    }
    return text.at(i - 1) == '-'
        ? Assignments.ofOption(text, i)
        : TokenShapes.endingPrefix(text, i);
  }

  private static @Nullable Secret signed(ScannedText text, char c, int i) {
    if (c == '.') {
      return TokenShapes.endingPrefix(text, i);
    }
    var next = text.at(i + 1);
    var inAddress =
        c == ':' && (next == '/' || next == '\\') ? Credentials.inAddress(text, i) : null;
    return inAddress != null ? inAddress : Assignments.at(text, i);
  }

  private static byte[] roles() {
    var roles = new byte[128];
    for (char c = 0; c < 128; c++) {
      roles[c] = ScannedText.is(c, ScannedText.BASE64) ? PLAIN : ENDS_RUN;
    }
    for (char c : "_-AJBb".toCharArray()) {
      roles[c] = ANCHOR;
    }
    for (char c : ":=.".toCharArray()) {
      roles[c] = SIGN;
    }
    return roles;
  }
}
