package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names of things that are secrets: where such a name stands before its value, and what it says of
/// it.
final class SecretNames {
  static final int LONGEST = 64;

  private static final int SPACES = 8;

  private static final List<String> PASSWORDS =
      List.of("password", "passwd", "passphrase", "pwd", "_pass", "-pass");
  private static final List<String> SECRETS =
      List.of(
          "token",
          "secret",
          "apikey",
          "secretkey",
          "accesskey",
          "authkey",
          "privatekey",
          "signingkey",
          "encryptionkey",
          "masterkey",
          "accountkey",
          "sharedaccesskey",
          "subscriptionkey",
          "credential",
          "credentials");

  /// Tokens of parsers, models and lists.
  private static final List<String> HARMLESS =
      List.of(
          "pagetoken",
          "nexttoken",
          "continuationtoken",
          "cancellationtoken",
          "canceltoken",
          "stoptoken",
          "padtoken",
          "eostoken",
          "bostoken",
          "unktoken",
          "septoken",
          "clstoken",
          "masktoken",
          "specialtoken",
          "endtoken",
          "starttoken",
          "synctoken",
          "resumetoken");

  private SecretNames() {}

  /// Where the name ends that this sign gives a value to; quotes and a bracket may close it.
  static int end(ScannedText text, int sign) {
    int i = sign;
    int least = sign - SPACES;
    while (i > least && (text.at(i - 1) == ' ' || text.at(i - 1) == '\t')) {
      i--;
    }
    i -= text.at(i - 1) == ']' ? 1 : 0;
    if (text.at(i - 1) == '"' || text.at(i - 1) == '\'') {
      i--;
      while (i > least && text.at(i - 1) == '\\') {
        i--;
      }
    }
    return i;
  }

  /// Where the name begins that ends here.
  static int start(ScannedText text, int end) {
    int i = end;
    int least = Math.max(text.floor, end - LONGEST);
    while (i > least
        && (text.is(i - 1, LETTER_OR_DIGIT) || text.at(i - 1) == '_' || text.at(i - 1) == '-')) {
      i--;
    }
    return i;
  }

  /// Whether any name of a secret ends so.
  static boolean mayEnd(char c) {
    char lower = (char) (c | 32);
    return lower == 'd'
        || lower == 't'
        || lower == 'n'
        || lower == 'y'
        || lower == 's'
        || lower == 'e';
  }

  /// What a thing of this name is; null where it is no secret.
  static @Nullable SecretKind kind(ScannedText text, int from, int to) {
    if (endsWith(text, from, to, "authorization")) {
      return SecretKind.AUTHORIZATION;
    }
    if (any(text, from, to, PASSWORDS)) {
      return SecretKind.PASSWORD;
    }
    if (!any(text, from, to, SECRETS) || any(text, from, to, HARMLESS)) {
      return null;
    }
    return endsWith(text, from, to, "secretaccesskey") || endsWith(text, from, to, "awssecretkey")
        ? SecretKind.AWS_SECRET_KEY
        : SecretKind.NAMED_SECRET;
  }

  private static boolean any(ScannedText text, int from, int to, List<String> words) {
    for (var word : words) {
      if (endsWith(text, from, to, word)) {
        return true;
      }
    }
    return false;
  }

  /// Whatever the case, and whether parts are joined by `_`, `-` or nothing.
  private static boolean endsWith(ScannedText text, int from, int to, String word) {
    int i = to - 1;
    boolean isWhole = word.charAt(0) == '_' || word.charAt(0) == '-';
    for (int w = word.length() - 1; w >= 0; w--) {
      while (!isWhole && i >= from && (text.at(i) == '_' || text.at(i) == '-')) {
        i--;
      }
      char c = i < from ? 0 : text.at(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != word.charAt(w)) {
        return false;
      }
      i--;
    }
    return true;
  }
}
