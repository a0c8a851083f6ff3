package dev.praxis.core.reflection.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a prompt with their ends, so that edits leave every other byte as it is.
public record PromptLines(List<Line> lines) {
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(\\r\\n|\\r|\\n|\\z)");

  /// One line of a prompt.
  ///
  /// @param end its line end; empty on a last line that has none
  /// @param from where it begins in the text
  public record Line(String text, String end, int from) {}

  public PromptLines {
    lines = List.copyOf(lines);
  }

  /// An empty text has none.
  public static PromptLines of(String text) {
    var lines = new ArrayList<Line>();
    var line = LINE.matcher(text);
    while (line.find() && line.end() > line.start()) {
      lines.add(new Line(line.group(1), line.group(2), line.start()));
    }
    return new PromptLines(lines);
  }

  public int count() {
    return lines.size();
  }

  /// A line without its end.
  ///
  /// @param number 1-based
  public String text(int number) {
    return lines.get(number - 1).text();
  }

  public List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }

  /// The text with these edits. Lines added at one place stand in the order of the edits.
  public String with(List<PromptEdit> edits) {
    var lineEnd =
        lines.stream().map(Line::end).filter(end -> !end.isEmpty()).findFirst().orElse("\n");
    var texts = new ArrayList<String>();
    var ends = new ArrayList<String>();
    for (int number = 0; number <= lines.size(); number++) {
      if (number > 0) {
        keep(lines.get(number - 1), at(edits, number), texts, ends);
      }
      for (var edit : edits) {
        if (edit.act() == PromptEdit.Act.ADD && edit.line() == number) {
          texts.add(edit.after());
          ends.add(lineEnd);
        }
      }
    }
    return joined(texts, ends, lineEnd);
  }

  private static List<PromptEdit> at(List<PromptEdit> edits, int number) {
    return edits.stream()
        .filter(edit -> edit.act() != PromptEdit.Act.ADD && edit.line() == number)
        .toList();
  }

  private static void keep(
      Line line, List<PromptEdit> edits, List<String> texts, List<String> ends) {
    if (edits.stream().anyMatch(edit -> edit.act() == PromptEdit.Act.REMOVE)) {
      return;
    }
    texts.add(edits.isEmpty() ? line.text() : edits.getLast().after());
    ends.add(line.end());
  }

  /// A text whose last line had no end has none afterwards either, if lines were added to it.
  private static String joined(List<String> texts, List<String> ends, String lineEnd) {
    var text = new StringBuilder();
    int last = texts.size() - 1;
    boolean open = ends.contains("");
    for (int i = 0; i <= last; i++) {
      text.append(texts.get(i));
      if (i < last || !open) {
        text.append(ends.get(i).isEmpty() ? lineEnd : ends.get(i));
      }
    }
    return text.toString();
  }
}
