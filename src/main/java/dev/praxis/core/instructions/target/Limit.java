package dev.praxis.core.instructions.target;

import java.nio.charset.StandardCharsets;

/// How large an instruction file may be before its reader warns, cuts it short or pays it less
/// heed.
///
/// @param then what happens beyond, as a sentence's second half
public record Limit(int most, Unit unit, String then) {

  /// What is counted.
  public enum Unit {
    LINES("lines"),
    CHARACTERS("characters"),
    BYTES("bytes");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  /// As a person says it: `200 lines`.
  public String said() {
    return "%,d %s".formatted(most, unit.word);
  }

  /// @param besides bytes that its reader takes in together with it
  long measured(String text, long besides) {
    return switch (unit) {
      case LINES -> text.lines().count();
      case CHARACTERS -> text.codePointCount(0, text.length());
      case BYTES -> text.getBytes(StandardCharsets.UTF_8).length + besides;
    };
  }

  String said(long measured) {
    return "%,d %s".formatted(measured, unit.word);
  }
}
