package dev.praxis.core.report.document;

/// Text that is safe between tags and in quoted attributes.
final class Html {
  private Html() {}

  static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(Html::isAllowed)
        .forEach(letter -> {
          switch (letter) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(letter);
          }
        });
    return safe.toString();
  }

  /// Long names may break behind their joints.
  static String breakable(String text) {
    return escape(text).replaceAll("(?<=\\p{L})([_/])(?=\\p{L})", "$1<wbr>");
  }

  private static boolean isAllowed(int letter) {
    return letter == '\n'
        || letter == '\t'
        || (!Character.isISOControl(letter) && Character.getType(letter) != Character.SURROGATE);
  }

  /// Whether a cell holds a figure, which stands at the right.
  static boolean isFigure(String cell) {
    return cell.matches("(?:[<>] )?[+−-]?[\\d.,]+(?:E-?\\d+)?(?:[/ %].{0,24})?|NaN|missing");
  }
}
