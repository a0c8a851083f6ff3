package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compilers that name a place and call it an error: GCC, Clang, javac, Kotlin, Swift, C#, Python's
/// byte compiler; and bundlers that say the build failed.
public final class CompilerOutput implements OutputParser {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?m)^(?:[A-Za-z]:)?[^\\s:()]{1,200}(?::\\d++){1,2}: (?:fatal )?error[: ]"
              + "|^[^\\s:()]{1,200}\\(\\d++,\\d++\\): error [A-Z]{2}\\d++: |^e: file://");
  private static final Pattern BUNDLER =
      Pattern.compile(
          "(?m)^(?:[\u2717\u2718x\u2716\u00d7] )?(?:\\[ERROR\\] |ERROR in |Failed to compile|Build"
              + " failed|error during build:|Module not found: Error|\\[vite\\]: Rollup failed)");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked = output.has("rror") || output.has("ERROR") || output.has("ailed");
    if (!marked) {
      return null;
    }
    if (output.first(PLACE) != null) {
      return Finding.sure(FailureClass.BUILD_FAILURE, "the compiler reports errors");
    }
    boolean bundler = output.first(BUNDLER) != null;
    return bundler ? Finding.likely(FailureClass.BUILD_FAILURE, "the build failed") : null;
  }
}
