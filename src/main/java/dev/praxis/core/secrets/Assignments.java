package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;

import org.jspecify.annotations.Nullable;

/// Values of things that are called a password, a secret, a token or a key: `name=value`, `name:
/// value`, `"name": "value"`, also where quotes are escaped.
final class Assignments {
  private static final int SPACES = 8;
  private static final int LONGEST_VALUE = 512;

  private Assignments() {}

  /// The value behind a `:` or `=` that stands at `sign`.
  static @Nullable Secret at(ScannedText text, int sign) {
    int nameEnd = SecretNames.end(text, sign);
    if (!SecretNames.mayEnd(text.at(nameEnd - 1))) {
      return null;
    }
    int name = SecretNames.start(text, nameEnd);
    var kind = name == nameEnd ? null : SecretNames.kind(text, name, nameEnd);
    if (kind == null) {
      return null;
    }
    int value = text.at(sign) == ':' && text.at(sign + 1) == ':' ? -1 : skipSigns(text, sign + 1);
    return value < 0 ? null : value(text, kind, name, sign, value);
  }

  /// The value of `--name value`, whose second dash stands at `dash`.
  static @Nullable Secret ofOption(ScannedText text, int dash) {
    int end = dash + 1;
    while (end < dash + SecretNames.LONGEST
        && (text.is(end, LETTER_OR_DIGIT) || text.at(end) == '-')) {
      end++;
    }
    if (text.at(end) != ' ' || !SecretNames.mayEnd(text.at(end - 1))) {
      return null;
    }
    var kind = SecretNames.kind(text, dash + 1, end);
    return kind == null ? null : value(text, kind, dash + 1, end, skipSpaces(text, end));
  }

  /// `==`, `=>` and `:=` count as one sign.
  private static int skipSigns(ScannedText text, int from) {
    int i = from;
    while (i < from + 2 && (text.at(i) == '=' || text.at(i) == '>')) {
      i++;
    }
    return skipSpaces(text, i);
  }

  private static int skipSpaces(ScannedText text, int from) {
    int i = from;
    while (i < from + SPACES && (text.at(i) == ' ' || text.at(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static @Nullable Secret value(
      ScannedText text, SecretKind kind, int name, int sign, int from) {
    int backslashes = 0;
    while (text.at(from + backslashes) == '\\' && backslashes < 8) {
      backslashes++;
    }
    char quote = text.at(from + backslashes);
    boolean isQuoted = quote == '"' || quote == '\'' || quote == '`';
    int start = isQuoted ? from + backslashes + 1 : from;
    int end = isQuoted ? quoteEnd(text, start, quote, backslashes) : wordEnd(text, start);
    if (kind == SecretKind.AUTHORIZATION) {
      start = schemeEnd(text, start);
      end = isQuoted ? end : wordEnd(text, start);
    }
    var value = new AssignedValue(text, start, end, isQuoted, text.at(sign) != ':');
    boolean isSecret =
        switch (kind) {
          case PASSWORD -> value.isPassword(isShell(text, name, sign));
          case AUTHORIZATION -> value.isCredential();
          default -> value.isKey(isShell(text, name, sign));
        };
    return isSecret ? new Secret(kind, start, end) : null;
  }

  /// `NAME=`, as environments are written.
  private static boolean isShell(ScannedText text, int name, int sign) {
    if (text.at(sign) != '=') {
      return false;
    }
    for (int i = name; i < sign; i++) {
      char c = text.at(i);
      if (c != '_' && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /// `Bearer x` and its kin: the scheme is no secret.
  private static int schemeEnd(ScannedText text, int from) {
    int i = text.runEnd(from, LETTER_OR_DIGIT, 12);
    return i > from && text.at(i) == ' ' && i - from > 3 ? Math.min(i + 1, text.end) : from;
  }

  /// A quote is closed by one behind no more backslashes than the first one has.
  private static int quoteEnd(ScannedText text, int from, char quote, int backslashes) {
    int limit = (int) Math.min(text.end, (long) from + LONGEST_VALUE);
    int run = 0;
    for (int i = from; i < limit; i++) {
      char c = text.at(i);
      if (c == '\n') {
        return i;
      }
      if (c == quote && run <= backslashes) {
        return i - run;
      }
      run = c == '\\' ? run + 1 : 0;
    }
    return limit;
  }

  private static int wordEnd(ScannedText text, int from) {
    int limit = (int) Math.min(text.end, (long) from + LONGEST_VALUE);
    int i = from;
    while (i < limit && text.at(i) > ' ' && "\"'`\\,;&)}]<>|".indexOf(text.at(i)) < 0) {
      i++;
    }
    while (i > from && (text.at(i - 1) == '.' || text.at(i - 1) == ':')) {
      i--;
    }
    return i;
  }
}
