package dev.praxis.core.transcript.minisweagent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the command in what the agent says, by the agent's own rule: it counts only where it is
/// the only one.
final class Fences {
  private static final List<String> OPENINGS = List.of("```bash", "```mswea_bash_command");
  private static final String CLOSING = "\n```";

  private Fences() {}

  /// @param text between the fences
  /// @param around the words before and behind
  record Command(String text, String around) {}

  /// Null where there is none, or more than one.
  static @Nullable Command onlyCommand(String said) {
    Command found = null;
    int from = 0;
    while (true) {
      int fence = next(said, from);
      int start = fence < 0 ? -1 : said.indexOf('\n', fence);
      int end = start < 0 ? -1 : said.indexOf(CLOSING, start);
      if (end < 0) {
        return found;
      }
      if (found != null) {
        return null;
      }
      int after = end + CLOSING.length();
      var around = said.substring(0, fence).stripTrailing() + "\n" + said.substring(after).strip();
      found = new Command(said.substring(Math.min(start + 1, end), end).strip(), around.strip());
      from = after;
    }
  }

  /// Of the next opening that stands alone on its line.
  private static int next(String said, int from) {
    int first = -1;
    for (var opening : OPENINGS) {
      int at = said.indexOf(opening, from);
      while (at >= 0 && !endsLine(said, at + opening.length())) {
        at = said.indexOf(opening, at + 1);
      }
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private static boolean endsLine(String said, int at) {
    int end = at;
    while (end < said.length()
        && said.charAt(end) != '\n'
        && Character.isWhitespace(said.charAt(end))) {
      end++;
    }
    return end < said.length() && said.charAt(end) == '\n';
  }
}
