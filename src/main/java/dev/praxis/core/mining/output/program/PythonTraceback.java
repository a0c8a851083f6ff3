package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Python program that died: the traceback reaches to the end of the output. One that was printed
/// and survived is the program's own business.
public final class PythonTraceback implements OutputParser {
  private static final int AFTER = 2;
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "^(?:[A-Za-z_]\\w*+\\.)*+[A-Z]\\w{0,80}(?:Error|Exception|Warning|Interrupt|Exit|Timeout|Refused|DoesNotExist|NotFound|Failure|Fault)\\w{0,20}(?::.*|$)");
  private static final Pattern FRAME = Pattern.compile("^  File \"[^\"]{1,300}\", line \\d++");
  private static final Pattern MISSING =
      Pattern.compile("^\\S*python[\\d.]*+: (?:No module named|can't open file)");

  @Override
  public @Nullable Finding find(Output output) {
    if (output.has("python") && MISSING.matcher(output.lastLine()).find()) {
      return Finding.sure(FailureClass.MODULE_MISSING, output.lastLine().strip());
    }
    if (!output.has("File \"") && !output.has("Traceback (")) {
      return null;
    }
    var lines = output.lines();
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 1 - AFTER); i--) {
      if (EXCEPTION.matcher(lines.get(i)).matches() && framesBefore(lines, i)) {
        return Finding.sure(FailureClass.EXCEPTION, lines.get(i).strip());
      }
    }
    return endsInFrames(lines)
        ? Finding.likely(FailureClass.EXCEPTION, "a Python traceback without its end")
        : null;
  }

  private static boolean framesBefore(List<String> lines, int place) {
    for (int i = place - 1; i >= Math.max(0, place - 8); i--) {
      if (FRAME.matcher(lines.get(i)).find()) {
        return true;
      }
    }
    return false;
  }

  /// `head` has cut it off.
  private static boolean endsInFrames(List<String> lines) {
    if (lines.size() < 2 || !lines.getLast().startsWith("  ")) {
      return false;
    }
    return FRAME.matcher(lines.getLast()).find()
        || FRAME.matcher(lines.get(lines.size() - 2)).find();
  }
}
