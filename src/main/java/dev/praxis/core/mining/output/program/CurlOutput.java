package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// curl and wget: no connection, no such host. What a server answers is not their failure.
public final class CurlOutput implements OutputParser {
  private static final Pattern FAILED =
      Pattern.compile(
          "(?m)^(?:curl: \\((\\d++)\\) |wget: |[^\\n]{0,80}(?:failed: Connection refused|ERROR"
              + " 40[0-9]: |unable to resolve host address))");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked =
        output.has("curl: (")
            || output.has("wget: ")
            || output.has("ERROR 40")
            || output.has("failed: Connection")
            || output.has("unable to resolve");
    var failed = marked ? output.first(FAILED) : null;
    return failed == null ? null : Finding.sure(FailureClass.CONNECTION, failed.group().strip());
  }
}
