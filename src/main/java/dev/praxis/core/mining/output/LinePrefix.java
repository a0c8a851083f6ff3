package dev.praxis.core.mining.output;

import java.util.List;
import java.util.regex.Pattern;

/// What programs that run others put before each line of theirs: `[check] `, `@shop/web:test: `,
/// `web-1 | `. It hides the forms by which the others are known.
final class LinePrefix {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:\\[(?!(?i:info|error|warn|warning|debug|trace|notice|fatal|failed|ok|fail|pass)\\])[\\w@/:.-]{1,60}\\]"
              + "|[\\w@/.-]{1,80}[:#][a-z][\\w-]{0,40}(?::[\\w-]{1,40})?:|[\\w@.-]{1,60}/[\\w@/.-]{1,60}"
              + " [a-z][\\w:-]{0,30}:|[\\w.-]{1,60}-\\d{1,3} {1,40}\\|)(?: |$)");

  private LinePrefix() {}

  /// The text without the prefix, where at least half of its lines carry one; else the very text.
  static String without(String text) {
    if (!PREFIX.matcher(firstLine(text)).find()) {
      return text;
    }
    var lines = text.lines().toList();
    long prefixed = lines.stream().filter(line -> PREFIX.matcher(line).find()).count();
    return lines.size() > 1 && prefixed * 2 >= lines.size() ? stripped(lines) : text;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(0, end);
  }

  private static String stripped(List<String> lines) {
    var bare = new StringBuilder();
    for (var line : lines) {
      bare.append(PREFIX.matcher(line).replaceFirst("")).append('\n');
    }
    return bare.toString();
  }
}
