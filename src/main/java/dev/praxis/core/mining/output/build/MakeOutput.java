package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// make, ninja and CMake.
public final class MakeOutput implements OutputParser {
  private static final Pattern STOPPED =
      Pattern.compile(
          "(?m)^(?:g?make(?:\\[\\d++\\])?: \\*\\*\\* (?![^\\n]*\\(ignored\\))|ninja: (?:error|build"
              + " stopped)|CMake Error\\b)");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked = output.has("*** ") || output.has("ninja: ") || output.has("CMake Error");
    return marked && output.first(STOPPED) != null
        ? Finding.sure(FailureClass.BUILD_FAILURE, "make stopped")
        : null;
  }
}
