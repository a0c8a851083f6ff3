package dev.praxis.core.report.drawing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The data of a chart as rows of text, numbers in full.
public record DataTable(List<String> columns, List<List<String>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// RFC 4180, with a line for the names of the columns. A cell that a spreadsheet would take for a
  /// formula gets an apostrophe before it: some of the text comes from transcripts.
  public String csv() {
    return Stream.concat(Stream.of(columns), rows.stream())
        .map(row -> row.stream().map(DataTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = text.matches("(?s)[=@\\t\\r].*|[+-](?![\\d.]).*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
