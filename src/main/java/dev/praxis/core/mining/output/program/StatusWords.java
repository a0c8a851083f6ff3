package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs that run others and write at the end how these ended: "exited with code 1", "2 of 4
/// failed", a row of dots and `Failed`. Only the last lines are believed; further up it may have
/// been tried again.
public final class StatusWords implements OutputParser {
  private static final int LAST = 5;
  private static final int LONGEST = 400;
  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)\\b(?:exit(?:ed)?(?: with)?(?: (?:code|status))?|(?:exit|return)"
              + " (?:code|status)|returned (?:exit )?status|failed with (?:exit )?(?:code|status))["
              + " :=(]{1,3}[1-9]\\d{0,2}\\b|^\\s*+py\\w*: FAIL\\b");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:^|\\s)[1-9]\\d*(?:/\\d+)?(?: \\w+){0,2} (?:fails?|failed)\\b(?:"
              + " (?:locally|remotely))?[.,:]?(?:$| including)|^Fail:"
              + " +[1-9]\\d*$|\\.{4,}Failed$|^\\S.{0,200} FAILED in \\d");
  private static final Pattern SAID =
      Pattern.compile(
          "^\\w{2,20} ERR! |\\bName or service not known$|\\bTemporary failure in name"
              + " resolution|\\bError is not recoverable|^ERRORS:$|\\bis not yet"
              + " installed\\.?$|\\bwas not created successfully|^You are not logged in|\\bnot"
              + " authenticated\\b|\\bthreshold for .{1,40} not met\\b|\\b(?:is|are) invalid:"
              + " \\S|^Session \\S+ failed\\.$");

  @Override
  public @Nullable Finding find(Output output) {
    var lines = output.lines();
    for (var line : last(lines)) {
      if (line.length() <= LONGEST && says(line)) {
        return Finding.likely(FailureClass.COMMAND_FAILED, clip(line.strip()));
      }
    }
    return null;
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - LAST), lines.size());
  }

  private static boolean says(String line) {
    return ENDED.matcher(line).find() || COUNTED.matcher(line).find() || SAID.matcher(line).find();
  }

  private static String clip(String line) {
    return line.length() > 120 ? line.substring(0, 120) : line;
  }
}
