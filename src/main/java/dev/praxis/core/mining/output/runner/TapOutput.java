package dev.praxis.core.mining.output.runner;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Test Anything Protocol, the runner of Node and that of Bun.
public final class TapOutput implements OutputParser {
  private static final Pattern COUNT =
      Pattern.compile("(?m)^(?:[#\u2139] fail| ?+(?=\\d++ fail$)) ?+([1-9]\\d*+)(?: fail)?$");
  private static final Pattern NOT_OK =
      Pattern.compile("(?m)^[ \\t]*+not ok \\d++(?![^\\n]{0,200}# (?:TODO|SKIP))");

  @Override
  public @Nullable Finding find(Output output) {
    var count = output.has("fail") ? output.first(COUNT) : null;
    if (count != null) {
      return Finding.sure(FailureClass.TEST_FAILURE, count.group(1) + " tests failed");
    }
    return output.has("not ok ") && output.first(NOT_OK) != null
        ? Finding.sure(FailureClass.TEST_FAILURE, "a test is not ok")
        : null;
  }
}
