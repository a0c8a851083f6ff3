package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// unittest, Django's runner and sympy's: the verdict in the last lines.
public final class UnittestOutput implements OutputParser {
  private static final Pattern VERDICT =
      Pattern.compile("(?m)^FAILED \\((?:\\w[\\w ]*+=\\d++(?:, )?)*+\\)");
  private static final Pattern BAD =
      Pattern.compile("(failures|errors|unexpected successes)=([1-9]\\d*+)");
  private static final Pattern FINISHED =
      Pattern.compile("tests finished: [^\\n]{0,60}?\\b([1-9]\\d*+) (failed|exceptions)\\b");

  @Override
  public @Nullable Finding find(Output output) {
    if (output.has("FAILED (")) {
      var verdict = output.first(VERDICT);
      var bad = verdict == null ? null : BAD.matcher(verdict.group());
      if (bad != null && bad.find()) {
        var because = "unittest: " + bad.group(2) + " " + bad.group(1);
        return Finding.sure(FailureClass.TEST_FAILURE, because);
      }
    }
    var finished = output.has("tests finished:") ? output.first(FINISHED) : null;
    return finished == null
        ? null
        : Finding.sure(
            FailureClass.TEST_FAILURE, finished.group(1) + " tests " + finished.group(2));
  }
}
