package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One sentence of a message.
///
/// @param text as written, on one line
/// @param bare the same without quotations and code: what the writer says, not what is cited
/// @param plain in the form the language packs are written for: lower case, no accents, `§` for
///   code
/// @param first it opens the message
public record Sentence(String text, String bare, String plain, boolean first) {
  private static final int HEAD = 4_000;
  private static final int TAIL = 2_000;
  private static final int LONGEST_LINE = 1_500;

  private static final Pattern FENCE = Pattern.compile("(?s)```.*?(```|$)|(?s)~~~.*?(~~~|$)");
  private static final Pattern MARKUP =
      Pattern.compile("(?s)<([a-zA-Z][\\w-]*)[^<>]{0,200}>.*?</\\1>");
  private static final Pattern PASTED =
      Pattern.compile(
          "^\\s*(>|\\||[+-]{1,3} |@@|at [\\w.$]+\\(|File \"|Traceback|Caused"
              + " by|\\[?(ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\\b|npm"
              + " (ERR|error|warn)|error(\\[\\w+\\])?:|warning:|[\\w.]+(Exception|Error):(?!.*\\byou\\b.*\\?\\s*$)|\\$"
              + " |# |%\\s|>>> |\\.{3} |\\d{4}-\\d\\d-\\d\\d[T"
              + " ]\\d|\\d\\d:\\d\\d:\\d\\d|[{}\\[\\]]|\"[\\w-]+\":|[\\w./-]+:\\d+(:\\d+)?[:"
              + " ]|FAIL(ED)?\\b|PASS(ED)?\\b|✓|✗|×|●).*");
  private static final Pattern END =
      Pattern.compile("(?<=[.!?…])\\s+|\\s+[-–—]\\s+|;\\s+|(?<=[。！？])");
  private static final Pattern QUOTED =
      Pattern.compile(
          "`[^`]*`|\"[^\"]*\"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|(?<![\\p{L}\\d])'[^']{2,200}'(?![\\p{L}\\d])");
  private static final Pattern SLASH_COMMAND = Pattern.compile("^\\s*/[a-z][\\w:-]*(?=\\s|$)");
  private static final Pattern LIST_MARK = Pattern.compile("^\\s*([-*•]|\\d+[.)])\\s+");

  /// The sentences somebody wrote: code blocks, mark-up and pasted output are left out.
  public static List<Sentence> of(String message) {
    var written = MARKUP.matcher(FENCE.matcher(spoken(message)).replaceAll("\n")).replaceAll(" ");
    var sentences = new ArrayList<Sentence>();
    written
        .lines()
        .filter(line -> line.length() <= LONGEST_LINE && !PASTED.matcher(line).matches())
        .flatMap(line -> END.splitAsStream(LIST_MARK.matcher(line).replaceFirst("")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text ->
            sentences.add(new Sentence(text, bare(text), PlainText.of(text), sentences.isEmpty())));
    return sentences;
  }

  private static String spoken(String message) {
    return SLASH_COMMAND.matcher(ends(message).replace('’', '\'')).replaceFirst("");
  }

  /// People say what they think of it before or after what they paste.
  private static String ends(String message) {
    return message.length() <= HEAD + TAIL
        ? message
        : message.substring(0, HEAD) + "\n" + message.substring(message.length() - TAIL);
  }

  private static String bare(String text) {
    return QUOTED.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }
}
