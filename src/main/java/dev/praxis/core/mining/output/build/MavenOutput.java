package dev.praxis.core.mining.output.build;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Maven, Surefire and whatever else counts tests the same way.
public final class MavenOutput implements OutputParser {
  private static final Pattern TESTS =
      Pattern.compile("Tests run: ?\\d++, Failures: ?(?:([1-9]\\d*+)|0, Errors: ?([1-9]\\d*+))");

  @Override
  public @Nullable Finding find(Output output) {
    var tests = output.has("Tests run:") ? output.first(TESTS) : null;
    if (tests != null) {
      var count =
          tests.group(1) == null ? tests.group(2) + " errors" : tests.group(1) + " failures";
      return Finding.sure(FailureClass.TEST_FAILURE, "maven: " + count);
    }
    boolean failed =
        output.has("BUILD FAILURE")
            || output.has("[ERROR] COMPILATION ERROR")
            || output.has("[ERROR] Failed to execute goal");
    return failed ? Finding.sure(FailureClass.BUILD_FAILURE, "maven: BUILD FAILURE") : null;
  }
}
