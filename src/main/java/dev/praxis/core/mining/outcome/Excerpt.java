package dev.praxis.core.mining.outcome;

import java.util.regex.Pattern;

/// The part of a failed answer that a reader needs: its start, its end, and the last line that
/// names an exception where neither holds it.
public final class Excerpt {
  private static final int HEAD = 300;
  private static final int TAIL = 700;
  private static final int LONGEST_LINE = 300;
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?m)^(?:Caused by: |E"
              + " {2,8})?[\\w.$]{0,120}(?:Error|Exception|Failure|panic|fatal|FAILED)\\b[^\\n]{0,300}$");

  private Excerpt() {}

  /// The whole answer where it is short, else about 1,300 characters of it.
  public static String of(String answer) {
    if (answer.length() <= HEAD + TAIL) {
      return answer;
    }
    var head = answer.substring(0, HEAD);
    var tail = answer.substring(answer.length() - TAIL);
    var exception = lastException(answer);
    boolean shown = exception.isEmpty() || head.contains(exception) || tail.contains(exception);
    return head + "\n…\n" + (shown ? "" : exception + "\n…\n") + tail;
  }

  /// The last line that names an exception; empty where none does.
  public static String lastException(String answer) {
    var end = answer.substring(Math.max(0, answer.length() - 32_000));
    var matcher = EXCEPTION.matcher(end);
    var last = "";
    while (matcher.find()) {
      last = matcher.group().strip();
    }
    return last.length() > LONGEST_LINE ? last.substring(0, LONGEST_LINE) : last;
  }
}
