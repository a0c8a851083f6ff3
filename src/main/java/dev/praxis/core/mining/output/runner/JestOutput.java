package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Jest and Vitest: the table of counts, and where it is cut off, the files marked FAIL.
public final class JestOutput implements OutputParser {
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?m)^[ \\t]*+(Tests|Test Suites|Test Files|Snapshots|Suites):?["
              + " \\t]++[^\\n]{0,60}?\\b([1-9]\\d*+) failed\\b");
  private static final Pattern ERRORS =
      Pattern.compile("(?m)^[ \\t]*+Errors[ \\t]++([1-9]\\d*+) errors?\\b");
  private static final Pattern FILE =
      Pattern.compile("(?m)^[ \\t]*+FAIL[ \\t]++\\S*+(?<=\\.[cm]?[jt]sx?)\\b");
  private static final Pattern TABLE = Pattern.compile("(?m)^[ \\t]*+Tests:?[ \\t]++\\d++ ");

  @Override
  public @Nullable Finding find(Output output) {
    if (!output.has("failed") && !output.has("FAIL") && !output.has("Errors")) {
      return null;
    }
    var counts = output.first(COUNTS);
    if (counts != null) {
      var because = counts.group(1) + ": " + counts.group(2) + " failed";
      return Finding.sure(FailureClass.TEST_FAILURE, because);
    }
    if (output.first(ERRORS) != null || output.has("● Test suite failed to run")) {
      return Finding.sure(FailureClass.TEST_FAILURE, "a test suite failed to run");
    }
    boolean marked = output.first(FILE) != null && output.first(TABLE) == null;
    return marked ? Finding.sure(FailureClass.TEST_FAILURE, "a test file is marked FAIL") : null;
  }
}
