package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `cargo test`, `cargo nextest` and the Rust compiler behind them.
public final class CargoOutput implements OutputParser {
  private static final Pattern RESULT =
      Pattern.compile("(?m)^test result: FAILED\\.(?: \\d++ passed; ([1-9]\\d*+) failed)?");
  private static final Pattern NEXTEST =
      Pattern.compile("(?m)^ *+Summary \\[[^\\n]{0,80}? ([1-9]\\d*+) failed");
  private static final Pattern COMPILER =
      Pattern.compile(
          "(?m)^error(?:\\[E\\d{4}\\]: |: (?:could not compile|aborting due to|test failed, to"
              + " rerun|no matching package|failed to (?:compile|parse|select|run|load)))");

  @Override
  public @Nullable Finding find(Output output) {
    if (output.has("test result: FAILED") && output.first(RESULT) != null) {
      return Finding.sure(FailureClass.TEST_FAILURE, "cargo test: FAILED");
    }
    if (output.has("Summary [") && output.first(NEXTEST) != null) {
      return Finding.sure(FailureClass.TEST_FAILURE, "nextest: tests failed");
    }
    return output.has("error") && output.first(COMPILER) != null
        ? Finding.sure(FailureClass.BUILD_FAILURE, "the Rust compiler reports errors")
        : null;
  }
}
