package dev.praxis.core.report.drawing;

/// Estimates how wide text is without asking a toolkit, on the safe side for common interface
/// faces.
public final class TextFit {
  private static final String NARROW = " .,:;'|!iljtf()[]I";
  private static final String WIDE = "mwMW@%…—";

  private TextFit() {}

  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(TextFit::em).sum() * size;
  }

  /// The text, cut with an ellipsis where it is wider than `width`.
  public static String fit(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    var end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static double em(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return 0.33;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(letter) ? 0.72 : letter < 0x2E80 ? 0.58 : 1.05;
  }
}
