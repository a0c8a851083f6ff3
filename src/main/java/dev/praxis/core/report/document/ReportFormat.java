package dev.praxis.core.report.document;

import dev.praxis.core.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats of a report, each the whole of it.
public enum ReportFormat {
  HTML,
  MARKDOWN,
  CSV;

  /// As typed, and as the name of a file ends.
  public String word() {
    return endings().getFirst();
  }

  private List<String> endings() {
    return switch (this) {
      case HTML -> List.of("html", "htm");
      case MARKDOWN -> List.of("md", "markdown");
      case CSV -> List.of("csv");
    };
  }

  /// The format that is typed so.
  ///
  /// @throws Problem naming the formats there are
  public static ReportFormat of(String word) {
    var wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings().contains(wanted))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "Praxis writes no reports as “%s”.".formatted(word),
                "Choose one of "
                    + Arrays.stream(values())
                        .map(ReportFormat::word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  /// By the ending of its name.
  ///
  /// @throws Problem where that names no format
  public static ReportFormat of(Path file) {
    var name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      throw new Problem(
          "The name %s does not say which format it is to have.".formatted(name),
          "End it with .html, .md or .csv, or give the format.");
    }
    return of(name.substring(dot + 1));
  }

  /// The bytes of the file.
  public byte[] bytes(Report report) {
    return text(report).getBytes(StandardCharsets.UTF_8);
  }

  /// By which an older file of this format is known as a report.
  public String mark() {
    return switch (this) {
      case HTML -> HtmlWriter.MARK;
      case MARKDOWN -> MarkdownWriter.MARK;
      case CSV -> String.join(",", Values.COLUMNS);
    };
  }

  private String text(Report report) {
    return switch (this) {
      case HTML -> new HtmlWriter().write(report);
      case MARKDOWN -> new MarkdownWriter().write(report);
      case CSV -> report.values().table().csv();
    };
  }
}
