package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A program of Node, Java, Ruby or Go that died of an exception nobody caught.
public final class StackTrace implements OutputParser {
  private static final Pattern NODE =
      Pattern.compile(
          "(?m)^(?:Node\\.js v\\d|Uncaught |node:internal/|[ \\t]*+throw err;|Error"
              + " \\[ERR_\\w++\\])");
  private static final Pattern JAVA =
      Pattern.compile(
          "(?m)^(?:Exception in thread \"|Error: Could not find or load main class|Error: Unable to"
              + " access jarfile)");
  private static final Pattern GO =
      Pattern.compile(
          "(?m)^(?:panic: |goroutine \\d++ \\[running\\]:|thread '[^']*+' (?:\\(\\d++\\) )?panicked"
              + " at |fatal error: )");
  private static final Pattern RUBY =
      Pattern.compile("(?m)^\\S{1,200}?\\.rb:\\d++:in [`'][^\\n]{1,200}\\(\\w*Error\\)$");
  private static final Pattern CRASH =
      Pattern.compile(
          "(?m)(?:^|: (?:line \\d++: +\\d++ )?)(?:Segmentation fault|Bus error|Abort"
              + " trap|Killed(?:: 9)?|Aborted)(?: \\(core dumped\\))?\\s");

  @Override
  public @Nullable Finding find(Output output) {
    boolean node =
        (output.has("Node.js v")
                || output.has("ncaught")
                || output.has("node:internal")
                || output.has("throw err")
                || output.has("[ERR_"))
            && (output.has("    at ") || output.has("Require stack:"))
            && output.first(NODE) != null;
    node |= output.lastLine().startsWith("Node.js v") && output.lines().size() > 1;
    boolean java = output.has("main class") || output.has("jarfile") || output.has("Exception in");
    boolean dead =
        node
            || (java && output.first(JAVA) != null)
            || ((output.has("panic") || output.has("goroutine ")) && output.first(GO) != null)
            || (output.has(".rb:") && output.first(RUBY) != null);
    if (dead) {
      return Finding.sure(FailureClass.EXCEPTION, "the program died of an exception");
    }
    boolean crashed =
        (output.has("fault") || output.has("Killed") || output.has("Abort"))
            && output.first(CRASH) != null;
    return crashed ? Finding.likely(FailureClass.KILLED, "the program was killed") : null;
  }
}
