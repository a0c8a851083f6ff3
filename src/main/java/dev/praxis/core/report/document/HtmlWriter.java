package dev.praxis.core.report.document;

import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Measure;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.SvgWriter;
import dev.praxis.core.report.drawing.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a report as one page that needs nothing else: no script, no font, no other file. It
/// follows the colours of the reader's screen, and prints.
public final class HtmlWriter {
  /// By which a file is known as a report.
  public static final String MARK = "<meta name=\"generator\" content=\"Praxis\">";

  private static final double WIDTH = 932;
  private static final double TALLEST = 620;

  private final SvgWriter svg = SvgWriter.forPages(Theme.LIGHT.palette());

  public String write(Report report) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    %s
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(MARK, Html.escape(report.title()), PageStyle.css(), body(report));
  }

  private String body(Report report) {
    return verdict(report)
        + section("Numbers", numbers(report.numbers()))
        + report.charts().stream().map(this::chart).collect(Collectors.joining())
        + section(report.items().title(), items(report.items()))
        + section("What this does not show", list(report.limits()))
        + section("How it was done", facts(report.how()));
  }

  private static String verdict(Report report) {
    return """
    <header>
    <p class="kind">%s</p>
    <h1 class="%s"><span aria-hidden="true">%s</span> %s</h1>
    <p class="verdict">%s</p>
    %s</header>
    """
        .formatted(
            Html.escape(report.kind()),
            report.tone().name().toLowerCase(Locale.ROOT),
            report.tone().sign(),
            Html.escape(report.headline()),
            Html.escape(report.sentence()),
            report.cautions().isEmpty() ? "" : list(report.cautions()));
  }

  private static String section(String title, String content) {
    return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(Html.escape(title), content);
  }

  private static String list(List<String> sentences) {
    return sentences.stream()
        .map(each -> "<li>" + Html.escape(each) + "</li>\n")
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }

  private static String facts(List<Fact> facts) {
    return facts.stream()
        .map(fact ->
            "<dt>%s</dt><dd%s>%s</dd>\n"
                .formatted(
                    Html.escape(fact.words()),
                    fact.code() ? " class=\"code\"" : "",
                    Html.escape(fact.value())))
        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
  }

  private static String numbers(List<Measure> measures) {
    return measures.stream()
        .map(HtmlWriter::number)
        .collect(Collectors.joining("", "<table class=\"numbers\">\n", "</table>\n"));
  }

  private static String number(Measure each) {
    return each.shown().isEmpty()
        ? "<tr class=\"about\"><th colspan=\"3\">%s</th></tr>\n"
            .formatted(Html.escape(each.words()))
        : """
        <tr><th scope="row">%s</th><td class="figure">%s</td><td class="muted">%s</td></tr>
        """
            .formatted(
                Html.escape(each.words()), Html.escape(each.shown()), Html.escape(each.how()));
  }

  private String chart(NamedChart named) {
    var chart = named.chart();
    double height = Math.clamp(chart.idealHeight(), 120, TALLEST);
    var drawn = svg.write(chart.draw(WIDTH, height), named.title() + ". " + chart.summary());
    return section(
        named.title(),
        """
        <figure id="%s">
        %s<figcaption>%s</figcaption>
        </figure>
        <details><summary>Data</summary>
        %s</details>
        """
            .formatted(
                named.id(),
                drawn.replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""),
                Html.escape(chart.caption()),
                table(chart.table())));
  }

  private static String table(DataTable table) {
    var shown = table.rows().stream().map(row -> row.stream().map(Shown::cell).toList()).toList();
    return rows(table.columns(), shown, Set.of());
  }

  private static String items(Items items) {
    var marked =
        IntStream.range(0, items.rows().size())
            .filter(row -> items.rows().get(row).marked())
            .boxed()
            .collect(Collectors.toSet());
    return items.rows().isEmpty()
        ? "<p>" + Html.escape(items.empty()) + "</p>\n"
        : rows(items.columns(), items.rows().stream().map(Report.Row::cells).toList(), marked);
  }

  private static String rows(List<String> columns, List<List<String>> rows, Set<Integer> marked) {
    var told = Shown.told(columns.size(), rows);
    var head =
        told.stream().map(at -> head(columns.get(at), at, rows)).collect(Collectors.joining());
    var body =
        IntStream.range(0, rows.size())
            .mapToObj(row ->
                (marked.contains(row) ? "<tr class=\"marked\">" : "<tr>")
                    + Shown.only(told, rows.get(row)).stream()
                        .map(HtmlWriter::cell)
                        .collect(Collectors.joining())
                    + "</tr>\n")
            .collect(Collectors.joining());
    return """
    <div class="wide"><table>
    <thead><tr>%s</tr></thead>
    <tbody>
    %s</tbody></table></div>
    """
        .formatted(head, body);
  }

  /// Stands where the figures below it stand.
  private static String head(String words, int column, List<List<String>> rows) {
    boolean figures =
        rows.stream()
            .map(row -> row.get(column))
            .allMatch(cell -> cell.isBlank() || Html.isFigure(cell));
    return (figures ? "<th scope=\"col\" class=\"figure\">" : "<th scope=\"col\">")
        + Html.escape(words)
        + "</th>";
  }

  private static String cell(String text) {
    return (Html.isFigure(text) ? "<td class=\"figure\">" : "<td>")
        + Html.breakable(text)
        + "</td>";
  }
}
