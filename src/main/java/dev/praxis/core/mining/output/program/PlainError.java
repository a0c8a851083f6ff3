package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message that begins like an error and is all or the end of what a program said.
public final class PlainError implements OutputParser {
  private static final int FEW_LINES = 6;
  private static final Pattern ERROR =
      Pattern.compile(
          "^\\s*+(?:[\\w./-]{1,60}: |\\[|[\u2717\u2718\u2716\u00d7\u274c] ?+)?(?:(?:fatal |uncaught"
              + " )?error|fatal|panic|unhandled\\w*+|[A-Za-z.]{0,80}(?:Error|Exception))\\]?(?::"
              + " \\S|\\[| \\w)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(?:no|zero|0|without|any) errors?\\b|errors?:"
              + " ?+(?:0|none|null|\\(none\\))\\b|error handling|\\berrors?"
              + " (?:log|page|message|code|class|type)s?\\b");

  @Override
  public @Nullable Finding find(Output output) {
    var lines = output.lines();
    if (lines.isEmpty()) {
      return null;
    }
    var first = lines.getFirst();
    var line = lines.size() <= FEW_LINES && isError(first) ? first : lines.getLast();
    return isError(line) ? Finding.likely(FailureClass.COMMAND_FAILED, clip(line.strip())) : null;
  }

  private static boolean isError(String line) {
    return line.length() < 1_000 && ERROR.matcher(line).find() && !NONE.matcher(line).find();
  }

  private static String clip(String line) {
    return line.length() > 120 ? line.substring(0, 120) : line;
  }
}
