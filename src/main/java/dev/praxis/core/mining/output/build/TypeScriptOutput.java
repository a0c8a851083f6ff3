package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The TypeScript compiler.
public final class TypeScriptOutput implements OutputParser {
  private static final Pattern ERROR =
      Pattern.compile("(?m)(?:^|: |- |\\) ?:? ?)error TS(\\d{3,6}): ");

  @Override
  public @Nullable Finding find(Output output) {
    var error = output.has("error TS") ? output.first(ERROR) : null;
    return error == null
        ? null
        : Finding.sure(FailureClass.BUILD_FAILURE, "tsc: error TS" + error.group(1));
  }
}
