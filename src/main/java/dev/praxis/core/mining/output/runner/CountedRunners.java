package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runners that end in one line of counts: RSpec, Minitest, PHPUnit, .NET, CTest, GoogleTest,
/// ExUnit, Swift, Deno, BATS.
public final class CountedRunners implements OutputParser {

  /// @param marker stands in any output the pattern can fit
  private record Summary(String runner, String marker, Pattern failures) {
    static Summary of(String runner, String marker, String failures) {
      return new Summary(runner, marker, Pattern.compile("(?m)" + failures));
    }
  }

  private static final List<Summary> SUMMARIES =
      List.of(
          Summary.of("rspec", " example", "^\\d++ examples?, ([1-9]\\d*+) failures?"),
          Summary.of(
              "rspec",
              "outside of examples",
              "\\b([1-9]\\d*+) errors? occurred outside of examples"),
          Summary.of(
              "minitest",
              " assertions",
              "^\\d++ (?:runs|tests), \\d++ assertions, (?:0 failures, )?([1-9]\\d*+)"
                  + " (?:failures|errors)"),
          Summary.of(
              "phpunit",
              "Assertions: ",
              "^Tests: \\d++, Assertions: \\d++,[^\\n]{0,60}?\\b(?:Failures|Errors): ([1-9]\\d*+)"),
          Summary.of("dotnet", "Failed:", "\\bFailed: ++([1-9]\\d*+)"),
          Summary.of("dotnet", "Error(s)", "^ ++([1-9]\\d*+) Error\\(s\\)"),
          Summary.of("ctest", "out of", "\\b([1-9]\\d*+) tests? failed out of \\d"),
          Summary.of("googletest", "[  FAILED  ]", "^\\[  FAILED  \\] ([1-9]\\d*+) test"),
          Summary.of(
              "exunit", " failure", "^\\d++ (?:doctests?, \\d++ )?tests?, ([1-9]\\d*+) failures?"),
          Summary.of(
              "swift", "with ", "Executed \\d++ tests?, with ([1-9]\\d*+) (?:tests? )?failures?"),
          Summary.of(
              "deno", "FAILED |", "^FAILED \\| \\d++ passed[^\\n]{0,30}\\| ([1-9]\\d*+) failed"),
          Summary.of("cypress", " failed (", "^ ++\\u2716 ++([1-9]\\d*+) of \\d++ failed"),
          Summary.of(
              "flutter", "tests failed.", "^[\\d:]++ \\+\\d++(?: ~\\d++)? -([1-9]\\d*+): Some"),
          Summary.of("sbt", "Failed: Total", "Failed: Total \\d++, Failed ([1-9]\\d*+)"),
          Summary.of("ava", " failed", "^ *+([1-9]\\d*+) tests? failed$"));

  @Override
  public @Nullable Finding find(Output output) {
    for (var summary : SUMMARIES) {
      var failures = output.has(summary.marker) ? output.first(summary.failures) : null;
      if (failures != null) {
        var because = summary.runner + ": " + failures.group(1) + " failed";
        return Finding.sure(FailureClass.TEST_FAILURE, because);
      }
    }
    return null;
  }
}
