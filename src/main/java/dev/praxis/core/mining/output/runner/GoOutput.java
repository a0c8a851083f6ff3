package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `go test`, `go build` and `go vet`.
public final class GoOutput implements OutputParser {
  private static final Pattern TEST = Pattern.compile("(?m)^(?:[ \\t]*+--- FAIL: |FAIL\\t|FAIL$)");
  private static final Pattern NOT_BUILT =
      Pattern.compile("(?m)^FAIL\\t\\S++ \\[(?:build|setup) failed\\]");
  private static final Pattern BUILD =
      Pattern.compile(
          "(?m)^(?:vet: \\S|[^\\s:]{1,200}\\.go:\\d{1,6}:\\d{1,4}: (?:undefined|cannot|syntax"
              + " error|expected|missing|too many|not enough|invalid|declared and not"
              + " used|[\\w.]{1,80} (?:redeclared|declared and not used)|\"[^\"]{1,200}\" imported"
              + " and not used|assignment mismatch|no new variables|unknown field|impossible))");
  private static final Pattern MODULE =
      Pattern.compile(
          "(?m)^go: (?:[^\\n]{0,200}(?:cannot find|not found|no required module|errors"
              + " parsing|inconsistent)|no )");

  @Override
  public @Nullable Finding find(Output output) {
    if (output.has("FAIL")) {
      if (output.first(NOT_BUILT) != null) {
        return Finding.sure(FailureClass.BUILD_FAILURE, "go test: the build failed");
      }
      if (output.first(TEST) != null) {
        return Finding.sure(FailureClass.TEST_FAILURE, "go test: FAIL");
      }
    }
    if (output.has(".go:") && output.first(BUILD) != null) {
      return Finding.sure(FailureClass.BUILD_FAILURE, "the Go compiler reports errors");
    }
    return output.has("go: ") && output.first(MODULE) != null
        ? Finding.sure(FailureClass.MODULE_MISSING, "go: a module is missing")
        : null;
  }
}
