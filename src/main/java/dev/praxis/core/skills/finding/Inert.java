package dev.praxis.core.skills.finding;

import java.util.regex.Pattern;

/// Makes what a skill says harmless where an agent reads it: nothing in it ends the text it stands
/// in, speaks in another's name, or is hidden from a person who reads along.
public final class Inert {
  private static final int LONGEST = 2_000;

  /// Marks by which agents tell apart who speaks, and that of the text itself.
  private static final Pattern MARK =
      Pattern.compile(
          "<(?=\\s*[/!|]?\\s*(?:skill|system|user|assistant|human|tool|function|antml|instructions?|"
              + "command|thinking|result|im_start|im_end|endoftext|\\|)[\\w:-]*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");
  private static final Pattern SPEAKER =
      Pattern.compile("(?m)^(\\s*)(Human|Assistant|System|User)(?=\\s*:)");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n+");

  private Inert() {}

  /// On one line, without anything that could close a quotation.
  public static String name(String text) {
    return lines(text.replaceAll("\\s+", " "), "").replaceAll("[\"<>]", "'");
  }

  /// Further lines begin with `indent`, so that none of them looks like one of the text's own.
  public static String lines(String text, String indent) {
    var start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    var plain = visible(start.replace("\r\n", "\n").replace('\r', '\n')).strip();
    var marks = MARK.matcher(plain).replaceAll("‹");
    var fences = FENCE.matcher(marks).replaceAll("'''");
    var speakers = SPEAKER.matcher(fences).replaceAll("$1“$2”");
    return BLANK_LINES.matcher(speakers).replaceAll("\n").replace("\n", "\n" + indent);
  }

  /// Control characters, invisible ones and those that turn the direction of writing become `�`.
  private static String visible(String text) {
    return text.codePoints()
        .map(c -> c == '\n' || c == '\t' || !isHidden(c) ? c : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (c >= 0xE0000 && c <= 0xE0FFF) || (c >= 0xFE00 && c < 0xFE0F);
    };
  }
}
