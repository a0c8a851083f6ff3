package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Mocha and Cypress, whose count says `2 failing`, and Playwright, whose count stands alone.
public final class MochaOutput implements OutputParser {
  private static final Pattern FAILING =
      Pattern.compile("(?m)^[ \\t]++([1-9]\\d*+) (failing|failed)[ \\t]*+$");

  @Override
  public @Nullable Finding find(Output output) {
    if (!output.has(" failing") && !output.has(" failed")) {
      return null;
    }
    var failing = output.first(FAILING);
    return failing == null
        ? null
        : Finding.sure(FailureClass.TEST_FAILURE, failing.group(1) + " tests " + failing.group(2));
  }
}
