package dev.praxis.core.rules.lint.wording;

import java.util.regex.Pattern;

/// Wordings that compare with a number.
public final class Bounds {
  private static final Pattern COMPARING =
      Pattern.compile(
          "\\b(?:more|longer|larger|bigger|deeper|higher|greater|less|fewer|shorter)"
              + " than\\b|\\bexceed|\\b(?:mehr|langer|grosser|weniger) als\\b|\\b(?:mas|menos)"
              + " de\\b|\\b(?:plus|moins) de\\b|(?:более|больше|менее|меньше)");
  private static final Pattern UPPER =
      Pattern.compile(
          "\\b(?:more|longer|larger|bigger|deeper|higher|greater|mehr|langer|grosser)"
              + " (?:than|als) \\d|\\bexceed \\d|\\b(?:mas|plus) de \\d|(?:более|больше) \\d");

  private Bounds() {}

  /// Whether words forbid to be above or below something: that leaves room for as much.
  public static boolean compares(String said) {
    return COMPARING.matcher(said).find();
  }

  /// Whether words name a number not to be exceeded.
  static boolean isUpper(String said) {
    return UPPER.matcher(said).find();
  }
}
