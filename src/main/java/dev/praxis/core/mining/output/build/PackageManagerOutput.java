package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// npm, pnpm, yarn, pip, Poetry, uv.
public final class PackageManagerOutput implements OutputParser {
  private static final Pattern FAILED =
      Pattern.compile(
          "(?m)^(?:npm (?:ERR!|error) |[ \\t\u2009]*+(?:ERR_PNPM_|\u2009?ERR_PNPM|ELIFECYCLE)|error"
              + " Command failed with exit code [1-9]|error An unexpected error occurred|\u27a4"
              + " YN0000: [^\\n]{0,20}Failed with errors|ERROR: (?:Could not find a version|No"
              + " matching distribution|Could not install|Failed building|Could not build|Cannot"
              + " install|pip's dependency)|error:"
              + " (?:externally-managed-environment|subprocess-exited-with-error|script \"[^\"]++\""
              + " exited with code [1-9])|npm warn exec [^\\n]++\\nnpm error|Missing script:)");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked =
        output.has("npm ")
            || output.has("PNPM")
            || output.has("ELIFECYCLE")
            || output.has("rror")
            || output.has("ERROR: ")
            || output.has("YN0000");
    var failed = marked ? output.first(FAILED) : null;
    return failed == null ? null : Finding.sure(FailureClass.BUILD_FAILURE, failed.group().strip());
  }
}
