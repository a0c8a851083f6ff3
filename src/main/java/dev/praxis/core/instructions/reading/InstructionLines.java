package dev.praxis.core.instructions.reading;

import dev.praxis.core.instructions.target.FrontMatter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes an instruction file apart. Every line that is not blank becomes part of exactly one piece.
final class InstructionLines {
  private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,}|~{3,}).*");
  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*$");
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[[ xX]\\]\\s+)?");
  private static final Pattern ALONE =
      Pattern.compile(
          "^\\s*(?:\\||>|-{3,}\\s*$|={3,}\\s*$|\\*{3,}\\s*$|_{3,}\\s*$|</?\\w+[^>]*>\\s*$)");
  private static final Pattern IMPORT = Pattern.compile("^\\s*@\\S+\\s*$");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}*`\"“])");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__|(?<!\\w)[*_](?=\\w)|(?<=\\w)[*_](?!\\w)");

  private final Path file;
  private final List<String> lines;
  private final List<InstructionLine> found = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int openedAt;
  private boolean openItem;

  private record Heading(int level, String text) {}

  private InstructionLines(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static List<InstructionLine> of(Path file, String text) {
    var read = new InstructionLines(file, text.lines().toList());
    read.read();
    return read.found;
  }

  private void read() {
    int at = FrontMatter.length(lines);
    if (at > 0) {
      add(LineKind.FRONT_MATTER, 1, at, "---");
    }
    while (at < lines.size()) {
      at = take(at);
    }
    close();
  }

  /// @return index of the line to go on with
  private int take(int at) {
    var line = lines.get(at);
    var fence = FENCE.matcher(line);
    var heading = HEADING.matcher(line);
    if (fence.matches()) {
      return skip(LineKind.CODE, at, closing(at, fence.group(1)));
    }
    if (line.strip().startsWith("<!--")) {
      return skip(LineKind.COMMENT, at, endOfComment(at));
    }
    if (heading.matches()) {
      close();
      head(heading.group(1).length(), heading.group(2) == null ? "" : heading.group(2), at + 1);
    } else if (line.isBlank()) {
      close();
    } else if (IMPORT.matcher(line).matches()) {
      close();
      add(LineKind.IMPORT, at + 1, at + 1, line.strip());
    } else if (ALONE.matcher(line).find()) {
      close();
      add(LineKind.CONTEXT, at + 1, at + 1, plain(line.replaceFirst("^\\s*>\\s?", "")));
    } else {
      extend(line, at + 1);
    }
    return at + 1;
  }

  private void extend(String line, int number) {
    boolean item = ITEM.matcher(line).find();
    if (item || open.isEmpty()) {
      close();
      openedAt = number;
      openItem = item;
    }
    open.add(ITEM.matcher(line).replaceFirst("").strip());
  }

  private int skip(LineKind kind, int from, int last) {
    close();
    add(kind, from + 1, last + 1, lines.get(from).strip());
    return last + 1;
  }

  /// A fence that nobody closes holds only itself, so that the rules behind it are not lost.
  private int closing(int opening, String fence) {
    for (int at = opening + 1; at < lines.size(); at++) {
      var text = lines.get(at).strip();
      if (text.startsWith(fence) && text.chars().allMatch(sign -> sign == fence.charAt(0))) {
        return at;
      }
    }
    return opening;
  }

  private int endOfComment(int from) {
    for (int at = from; at < lines.size(); at++) {
      if (lines.get(at).contains("-->")) {
        return at;
      }
    }
    return from;
  }

  private void head(int level, String text, int number) {
    headings.removeIf(each -> each.level() >= level);
    add(LineKind.HEADING, number, number, plain(text));
    headings.add(new Heading(level, plain(text)));
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    int last = openedAt + open.size() - 1;
    var whole = String.join(" ", open);
    if (openItem || (open.size() == 1 && sentences(whole).length == 1)) {
      addSaid(openedAt, last, whole);
    } else {
      addSentences(whole);
    }
    open.clear();
  }

  /// A paragraph's sentences are one piece each.
  private void addSentences(String whole) {
    int from = 0;
    for (var sentence : sentences(whole)) {
      int start = whole.indexOf(sentence, from);
      from = start + sentence.length();
      addSaid(lineAt(start), lineAt(from - 1), sentence);
    }
  }

  private static String[] sentences(String text) {
    return SENTENCE_END.split(text);
  }

  private int lineAt(int offset) {
    int end = 0;
    for (int i = 0; i < open.size(); i++) {
      end += open.get(i).length() + 1;
      if (offset < end) {
        return openedAt + i;
      }
    }
    return openedAt + open.size() - 1;
  }

  /// What ends in a colon only leads to what follows.
  private void addSaid(int line, int lastLine, String said) {
    var text = plain(said);
    boolean rule = !text.endsWith(":") && Imperatives.says(text);
    add(rule ? LineKind.RULE : LineKind.CONTEXT, line, lastLine, text);
  }

  private void add(LineKind kind, int line, int lastLine, String text) {
    var path = headings.stream().map(Heading::text).toList();
    found.add(new InstructionLine(file, line, lastLine, path, kind, text));
  }

  private static String plain(String text) {
    return EMPHASIS.matcher(text).replaceAll("").strip();
  }
}
