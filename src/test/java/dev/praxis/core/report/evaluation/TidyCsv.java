package dev.praxis.core.report.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The table of values read again, as anybody would: by RFC 4180.
final class TidyCsv {
  private final List<Line> lines;

  private TidyCsv(List<Line> lines) {
    this.lines = lines;
  }

  record Line(String section, String item, String arm, String number, String name, String value) {}

  static TidyCsv read(String text) {
    var rows = rows(text);
    return new TidyCsv(
        rows.subList(1, rows.size()).stream()
            .map(row ->
                new Line(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
            .toList());
  }

  Stream<Line> all() {
    return lines.stream();
  }

  Stream<Line> section(String section) {
    return lines.stream().filter(line -> line.section().equals(section));
  }

  String text(String section, String name) {
    return section(section)
        .filter(line -> line.name().equals(name) && line.item().isEmpty())
        .findFirst()
        .orElseThrow()
        .value();
  }

  double number(String section, String name) {
    return Double.parseDouble(text(section, name));
  }

  double figure(String name) {
    return number("figure", name);
  }

  int count(String name) {
    return Integer.parseInt(text("figure", name));
  }

  /// Lines of a section by a key of theirs, in order.
  Map<String, List<Line>> by(String section, Predicate<Line> which, Function<Line, String> key) {
    var groups = new LinkedHashMap<String, List<Line>>();
    section(section)
        .filter(which)
        .forEach(line -> groups.computeIfAbsent(key.apply(line), _ -> new ArrayList<>()).add(line));
    return groups;
  }

  private static List<List<String>> rows(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && (letter == ',' || letter == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (letter == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (quoted || letter != '\r') {
        cell.append(letter);
      }
    }
    return rows;
  }
}
