package dev.praxis.core.report.document;

import dev.praxis.core.report.charts.evaluation.NamedChart;
import java.util.List;

/// All that a report says, whatever its format.
///
/// @param title of the document
/// @param kind a few words above the headline: what was done and when
/// @param tone how the headline is coloured
/// @param headline a few words
/// @param sentence all that may be said, in one breath
/// @param cautions what to mind, each a sentence
/// @param how it was done
/// @param numbers every figure with its words
/// @param items row by row; the words above them
/// @param limits what it does not show, each a sentence
/// @param values every number of all of it, from which the others can be reckoned again
public record Report(
    String title,
    String kind,
    Tone tone,
    String headline,
    String sentence,
    List<String> cautions,
    List<Fact> how,
    List<Measure> numbers,
    List<NamedChart> charts,
    Items items,
    List<String> limits,
    Values values) {
  public Report {
    cautions = List.copyOf(cautions);
    how = List.copyOf(how);
    numbers = List.copyOf(numbers);
    charts = List.copyOf(charts);
    limits = List.copyOf(limits);
  }

  /// What a headline means for the reader, told by a sign and a colour beside its words.
  public enum Tone {
    GOOD("✓"),
    BAD("✕"),
    OPEN("○"),
    WARNING("!");

    private final String sign;

    Tone(String sign) {
      this.sign = sign;
    }

    /// Of the same meaning where there is no colour.
    public String sign() {
      return sign;
    }
  }

  /// Something of the method.
  ///
  /// @param code whether it is a hash or a command
  public record Fact(String words, String value, boolean code) {}

  /// A figure; without one, what those after it are about.
  ///
  /// @param shown with its unit and its interval
  /// @param how the method, and what it is made of
  public record Measure(String words, String shown, String how) {}

  /// A table whose rows may be marked.
  ///
  /// @param title above it
  /// @param empty said where there is no row
  public record Items(String title, List<String> columns, List<Row> rows, String empty) {
    public Items {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// One row.
  ///
  /// @param marked whether the reader should see it first
  public record Row(List<String> cells, boolean marked) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
