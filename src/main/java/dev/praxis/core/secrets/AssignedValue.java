package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.DIGIT;
import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;
import static dev.praxis.core.secrets.ScannedText.LOWER;
import static dev.praxis.core.secrets.ScannedText.UPPER;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Judges what stands where a secret would stand: most often it is code that fetches one, a
/// placeholder, or a word.
///
/// @param strict behind `=` rather than `:`, which types and prose use too
record AssignedValue(ScannedText text, int start, int end, boolean quoted, boolean strict) {
  private static final int LONGEST = 256;

  private static final List<String> PLACEHOLDERS =
      List.of(
          "example",
          "placeholder",
          "your",
          "changeme",
          "change-me",
          "change_me",
          "xxxx",
          "****",
          "....",
          "redacted",
          "insert",
          "replace",
          "dummy",
          "[secret:",
          "undefined");
  private static final Set<String> DEFAULTS =
      Set.of(
          "password",
          "passwd",
          "pass",
          "pwd",
          "secret",
          "user",
          "username",
          "root",
          "admin",
          "test",
          "guest",
          "postgres",
          "mysql",
          "example",
          "token",
          "minioadmin",
          "default");

  /// Whether it is a password: short and of any characters, but no word and no code.
  boolean isPassword(boolean shell) {
    int length = end - start;
    if ((length < 6 && !isCut()) || length > LONGEST || !isOneWord() || isCode()) {
      return false;
    }
    boolean digit = text.hasDigit(start, end);
    boolean likely = (quoted || strict) ? digit || hasSign() : has(LOWER | UPPER) && digit;
    return (likely || (shell && length >= 8) || isCut()) && has(LOWER | UPPER | DIGIT) && !isWord();
  }

  /// Whether it is a key or token: letters and digits without much sense.
  boolean isKey(boolean shell) {
    int length = end - start;
    int least = quoted ? 10 : strict ? 12 : 16;
    if ((length < least && !isCut()) || length > LONGEST || !isOneWord() || isCode()) {
      return false;
    }
    boolean mixed = has(LOWER | UPPER) && text.hasDigit(start, end) && !isWordsAndNumbers();
    boolean letters = shell && length >= 16 && isOneRun();
    return (mixed || letters || isCut()) && !isWord();
  }

  /// Whether it can stand behind the scheme of an Authorization header.
  boolean isCredential() {
    int length = end - start;
    boolean long_ = length >= 8 || isCut();
    if (!long_ || !isOneWord() || isCode() || isWord()) {
      return false;
    }
    return (text.hasDigit(start, end) && has(LOWER | UPPER)) || (length >= 20 && isOneRun());
  }

  /// Whether it only says where a password goes.
  boolean isTemplate() {
    char first = text.at(start);
    return "<{[$%*(".indexOf(first) >= 0 || isWord();
  }

  /// Whether these characters only fill the place of a token: `xxxxxxxx`, `00000000`.
  static boolean isFilling(ScannedText text, int from, int to) {
    char first = Character.toLowerCase(text.at(from));
    boolean filler = first == 'x' || first == '0' || first == '_' || first == '-';
    for (int i = from; filler && i < to; i++) {
      filler = Character.toLowerCase(text.at(i)) == first;
    }
    return filler && to > from;
  }

  private boolean isCut() {
    return text.cut && end == text.end && end - start >= 4;
  }

  private boolean isOneWord() {
    for (int i = start; i < end; i++) {
      if (text.at(i) <= ' ') {
        return false;
      }
    }
    return end > start;
  }

  private boolean has(int classes) {
    for (int i = start; i < end; i++) {
      if (text.is(i, classes)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSign() {
    for (int i = start; i < end; i++) {
      if ("!@#$%^&*?+=~".indexOf(text.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneRun() {
    return text.runEnd(start, LETTER_OR_DIGIT) >= end;
  }

  /// A variable, a template, a call, a path, an address.
  private boolean isCode() {
    char first = text.at(start);
    if (first == '$'
        && (text.is(start + 1, LOWER | UPPER) || "({".indexOf(text.at(start + 1)) >= 0)) {
      return true;
    }
    if (("<{[(/.@%\\*&".indexOf(first) >= 0 && !(quoted && first == '@')) || first == '-') {
      return true;
    }
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      boolean isCall = c == '(' || c == '[' || c == '{' || c == '<';
      boolean isPart = c == '.' && text.is(i - 1, LETTER_OR_DIGIT) && text.is(i + 1, LOWER | UPPER);
      if ((isCall && (!quoted || c == '{' || c == '(')) || (isPart && !quoted)) {
        return true;
      }
    }
    return text.part(start, end).contains("://");
  }

  private boolean isWord() {
    if (isFilling(text, start, end)) {
      return true;
    }
    var lower = text.part(start, end).toLowerCase(Locale.ROOT);
    if (DEFAULTS.contains(lower)) {
      return true;
    }
    return PLACEHOLDERS.stream().anyMatch(lower::contains) && !RandomText.isMixed(text, start, end);
  }

  /// `my-secret-2`, `token_v3`, `2026-01-01T10:00`: parts that are words or short numbers.
  private boolean isWordsAndNumbers() {
    int i = start;
    while (i < end) {
      int part = i;
      while (i < end && text.is(i, LETTER_OR_DIGIT)) {
        i++;
      }
      if (!isWordOrNumber(part, i)) {
        return false;
      }
      i++;
    }
    return true;
  }

  private boolean isWordOrNumber(int from, int to) {
    int digits = text.runEnd(from, DIGIT, to - from);
    if (digits >= to) {
      return to - from <= 8;
    }
    int letters = text.runEnd(from, LOWER | UPPER, to - from);
    int number = text.runEnd(letters, DIGIT, to - letters);
    return (letters > from && number >= to && number - letters <= 2)
        || (digits - from <= 2
            && text.runEnd(digits, LOWER | UPPER, to - digits) >= to
            && to - digits < 3);
  }
}
