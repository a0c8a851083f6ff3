package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gradle.
public final class GradleOutput implements OutputParser {
  private static final Pattern TESTS =
      Pattern.compile("(?m)^\\d++ tests? completed, ([1-9]\\d*+) failed");
  private static final Pattern FAILED =
      Pattern.compile(
          "(?m)^(?:BUILD FAILED\\b|FAILURE: Build (?:failed|completed with \\d)|> Task :\\S++"
              + " FAILED$)");

  @Override
  public @Nullable Finding find(Output output) {
    var tests = output.has("completed, ") ? output.first(TESTS) : null;
    if (tests != null) {
      return Finding.sure(FailureClass.TEST_FAILURE, "gradle: " + tests.group(1) + " failed");
    }
    boolean marked = output.has("FAILED") || output.has("FAILURE:");
    return marked && output.first(FAILED) != null
        ? Finding.sure(FailureClass.BUILD_FAILURE, "gradle: BUILD FAILED")
        : null;
  }
}
