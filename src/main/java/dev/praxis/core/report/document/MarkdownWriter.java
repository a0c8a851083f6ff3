package dev.praxis.core.report.document;

import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Measure;
import dev.praxis.core.report.drawing.DataTable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a report as Markdown with tables. Charts are their data; pictures of them are files of
/// their own.
public final class MarkdownWriter {
  /// By which a file is known as a report.
  public static final String MARK = "<!-- A report by Praxis. -->";

  /// Letters that would be taken for marks; a line inside a word is none.
  private static final Pattern MARKS =
      Pattern.compile("[\\\\`*{}\\[\\]<>#|~&]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  public String write(Report report) {
    return Stream.of(
                Stream.of(
                    MARK,
                    "# " + report.tone().sign() + " " + text(report.headline()),
                    text(report.kind()),
                    "**" + text(report.sentence()) + "**"),
                Stream.of(list(report.cautions())).filter(list -> !list.isEmpty()),
                Stream.of("## Numbers", numbers(report.numbers())),
                report.charts().stream().flatMap(MarkdownWriter::chart),
                items(report.items()),
                Stream.of("## What this does not show", list(report.limits())),
                Stream.of("## How it was done", facts(report.how())))
            .flatMap(parts -> parts)
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String list(List<String> sentences) {
    return sentences.stream().map(each -> "- " + text(each)).collect(Collectors.joining("\n"));
  }

  private static String numbers(List<Measure> measures) {
    return table(
        List.of("Figure", "Value", "How"),
        measures.stream().map(each -> List.of(each.words(), each.shown(), each.how())).toList());
  }

  private static Stream<String> chart(NamedChart named) {
    var chart = named.chart();
    var table = chart.table();
    return Stream.of(
        "## " + text(named.title()), text(chart.caption()), table(table.columns(), shown(table)));
  }

  private static Stream<String> items(Items items) {
    return Stream.of(
        "## " + text(items.title()),
        items.rows().isEmpty()
            ? text(items.empty())
            : table(items.columns(), items.rows().stream().map(Report.Row::cells).toList()));
  }

  private static String facts(List<Fact> facts) {
    return table(
        List.of("What", "Value"),
        facts.stream().map(fact -> List.of(fact.words(), fact.value())).toList());
  }

  private static String table(List<String> columns, List<List<String>> rows) {
    var told = Shown.told(columns.size(), rows);
    return Stream.concat(
            Stream.of(row(Shown.only(told, columns)), row(told.stream().map(_ -> "---").toList())),
            rows.stream()
                .map(cells -> Shown.only(told, cells).stream().map(MarkdownWriter::text).toList())
                .map(MarkdownWriter::row))
        .collect(Collectors.joining("\n"));
  }

  private static List<List<String>> shown(DataTable table) {
    return table.rows().stream().map(row -> row.stream().map(Shown::cell).toList()).toList();
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /// On one line, with nothing in it that means something in Markdown or HTML.
  private static String text(String text) {
    var line = text.replaceAll("\\s+", " ").strip().replaceAll("\\p{Cc}", "");
    return MARKS.matcher(line).replaceAll("\\\\$0");
  }
}
