package dev.praxis.core.mining.output;

import java.util.regex.Pattern;

/// What agent programs write around the output of a command, which is not the command's own.
final class Frame {
  private static final int HEADER = 400;
  private static final int FOOTER = 600;
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\A(?:(?:Chunk ID: |Exit code: |Wall time: |Process exited"
              + " )[\\s\\S]{0,300}?\\nOutput:\\n"
              + "|<returncode>-?\\d++</returncode>\\s*+(?:<output>\\n)?|(?:Command:"
              + " [\\s\\S]{0,300}?\\n)?(?:Directory: [^\\n]*+\\n)?(?:Output|Stdout): )");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\\n\\(Open file: [^\\n]*+\\n\\(Current directory:"
              + " [^\\n]*+\\nbash-\\$|\\n?</output(?:_tail)?>|\\nError: \\(none\\)\\nExit Code:"
              + " [\\s\\S]*+|\\nExit Code: \\d++\\nSignal: [\\s\\S]*+)\\s*+\\z");

  private Frame() {}

  /// The output without header and footer, where they are known ones.
  static String inside(String answer) {
    var before = BEFORE.matcher(answer.substring(0, Math.min(HEADER, answer.length())));
    int start = before.find() ? before.end() : 0;
    int tail = Math.max(start, answer.length() - FOOTER);
    var after = AFTER.matcher(answer.substring(tail));
    int end = after.find() ? tail + after.start() : answer.length();
    return answer.substring(start, end);
  }
}
