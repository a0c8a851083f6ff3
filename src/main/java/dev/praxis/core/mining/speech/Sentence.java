package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sentence of a message. May be used from any thread.
public final class Sentence {
  private static final int HEAD = 4_000;
  private static final int TAIL = 2_000;
  private static final int LONGEST_LINE = 1_500;

  private static final Pattern FENCE = Pattern.compile("(?s)```.*?(```|$)|(?s)~~~.*?(~~~|$)");
  private static final Pattern MARKUP =
      Pattern.compile("(?s)<([a-zA-Z][\\w-]*)[^<>]{0,200}>.*?</\\1>");
  private static final Pattern PASTED =
      Pattern.compile(
          "^\\s*(>|\\||@@|(\\+\\+\\+|---) |at [\\w.$]+\\(|File \"|Traceback|Caused"
              + " by|\\[?(ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\\b|npm"
              + " (ERR|error|warn)|error(\\[\\w+\\])?:|warning:|[\\w.]+(Exception|Error):(?!.*\\byou\\b.*\\?\\s*$)|\\$"
              + " |# |%\\s|>>> |\\.{3} |\\d{4}-\\d\\d-\\d\\d[T"
              + " ]\\d|\\d\\d:\\d\\d:\\d\\d|[{}\\[\\]]|\"[\\w-]+\":|[\\w./-]+:\\d+(:\\d+)?[:"
              + " ]|FAIL(ED)?\\b|PASS(ED)?\\b|✓|✗|×|●).*");
  private static final Pattern DIFF =
      Pattern.compile("(?m)^(@@ |diff --git |--- \\S|\\+\\+\\+ \\S)");
  private static final Pattern DIFF_LINE = Pattern.compile("^[+-] ?.*");

  /// What a harness puts where somebody pasted or attached something.
  private static final Pattern ATTACHMENT =
      Pattern.compile(
          "\\[(?:Image|Screenshot|Pasted text|Attachment|File)(?: #?\\d+)?(?:["
              + " :][^\\]\\n]{0,120})?\\]");

  /// A sentence ends at its stop, and where somebody in a hurry goes over to a question.
  private static final Pattern END =
      Pattern.compile(
          "(?<=[.!?…])\\s+|\\s+[-–—]\\s+|;\\s+|(?<=[。！？])|,\\s+(?=(?i:what is|what's|why|how do|how"
              + " can|can you|could you|did you|do you|please)\\b)");

  private static final Pattern QUOTED =
      Pattern.compile(
          "`[^`]*`|\"[^\"]*\"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|(?<![\\p{L}\\d])'[^']{2,200}'(?![\\p{L}\\d])");
  private static final Pattern SLASH_COMMAND = Pattern.compile("^\\s*/[a-z][\\w:-]*(?=\\s|$)");
  private static final Pattern LIST_MARK = Pattern.compile("^\\s*([-*•]|\\d+[.)])\\s+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String text;
  private final boolean first;
  private @Nullable String bare;
  private @Nullable String plain;

  private Sentence(String text, boolean first) {
    this.text = text;
    this.first = first;
  }

  /// As written, on one line.
  public String text() {
    return text;
  }

  /// Whether it opens the message.
  public boolean first() {
    return first;
  }

  /// The same without quotations and code: what the writer says, not what is cited.
  public String bare() {
    var known = bare;
    if (known == null) {
      var own = PlainText.mayQuote(text) ? QUOTED.matcher(text).replaceAll(" ") : text;
      known = SPACES.matcher(own).replaceAll(" ").strip();
      bare = known;
    }
    return known;
  }

  /// The same in the form the language packs are written for: lower case, no accents, `§` for code.
  public String plain() {
    var known = plain;
    if (known == null) {
      known = PlainText.of(text);
      plain = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sentence sentence
        && first == sentence.first
        && text.equals(sentence.text);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + Boolean.hashCode(first);
  }

  @Override
  public String toString() {
    return text;
  }

  /// The sentences somebody wrote: code blocks, mark-up and pasted output are left out.
  public static List<Sentence> of(String message) {
    var written = written(spoken(message));
    boolean diff = DIFF.matcher(written).find();
    var sentences = new ArrayList<Sentence>();
    written
        .lines()
        .filter(line -> !isPasted(line) && !(diff && DIFF_LINE.matcher(line).matches()))
        .flatMap(line -> END.splitAsStream(LIST_MARK.matcher(line).replaceFirst("")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text -> sentences.add(new Sentence(text, sentences.isEmpty())));
    return sentences;
  }

  private static String written(String spoken) {
    boolean fenced = spoken.contains("```") || spoken.contains("~~~");
    var prose = fenced ? FENCE.matcher(spoken).replaceAll("\n") : spoken;
    prose = prose.contains("</") ? MARKUP.matcher(prose).replaceAll(" ") : prose;
    return prose.contains("[") ? ATTACHMENT.matcher(prose).replaceAll(" ") : prose;
  }

  private static boolean isPasted(String line) {
    return line.length() > LONGEST_LINE || PASTED.matcher(line).matches();
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
}
