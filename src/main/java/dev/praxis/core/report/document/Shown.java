package dev.praxis.core.report.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tables as they are read: numbers with four decimals at most, columns without a word left out.
/// The table of values has them in full.
final class Shown {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");

  private Shown() {}

  static String cell(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return text;
    }
    double value = Double.parseDouble(text);
    boolean small = value != 0 && Math.abs(value) < 0.0001;
    return small
        ? (value > 0 ? "< 0.0001" : "> −0.0001")
        : String.format(Locale.ROOT, "%.4f", value)
            .replaceAll("\\.?0+$", "")
            .replaceAll("^-0$", "0")
            .replace('-', '−');
  }

  /// Places of the columns that say something in any row.
  static List<Integer> told(int columns, List<List<String>> rows) {
    return IntStream.range(0, columns)
        .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isBlank()))
        .boxed()
        .toList();
  }

  static List<String> only(List<Integer> columns, List<String> cells) {
    return columns.stream().map(cells::get).toList();
  }
}
