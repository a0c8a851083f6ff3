package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// pytest: the line of counts, and where a pipe has cut it off, the short summary of what failed.
public final class PytestOutput implements OutputParser {
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?m)^=*+ ?(?=[^\\n]{0,200} in \\d[\\d.]*+s)[^\\n]{0,120}?\\b([1-9]\\d*+)"
              + " (failed|errors?)\\b");
  private static final Pattern PASSED =
      Pattern.compile("(?m)^=*+ ?\\d++ passed[^\\n]{0,120} in \\d[\\d.]*+s");
  private static final Pattern SHORT_SUMMARY =
      Pattern.compile("(?m)^(?:FAILED|ERROR) [^\\s:]{1,300}?\\.py(?:::\\S++)?(?: - |$)");

  private static final Pattern UNSTARTED =
      Pattern.compile(
          "(?m)^(?:ImportError while loading conftest|ERROR: (?:file or directory not found|not"
              + " found): )");

  @Override
  public @Nullable Finding find(Output output) {
    if (!output.has(" failed")
        && !output.has(" error")
        && !output.has(".py")
        && !output.has("ERROR: ")) {
      return null;
    }
    var counts = output.first(COUNTS);
    if (counts != null) {
      var because = "pytest: " + counts.group(1) + " " + counts.group(2);
      return Finding.sure(FailureClass.TEST_FAILURE, because);
    }
    if (output.has("conftest") || output.has("ERROR: ")) {
      var unstarted = output.first(UNSTARTED);
      if (unstarted != null) {
        return Finding.sure(FailureClass.TEST_FAILURE, "pytest could not start");
      }
    }
    boolean named = output.first(SHORT_SUMMARY) != null && output.first(PASSED) == null;
    return named ? Finding.sure(FailureClass.TEST_FAILURE, "pytest names failed tests") : null;
  }
}
