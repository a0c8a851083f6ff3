package dev.praxis.core.rules.lint.whole;

import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// The lines of an instruction file that somebody wrote by hand: list items and paragraphs, each in
/// one piece. Headings, tables, fenced code, front matter and the block of rules are left out.
public final class WrittenLines {
  private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~)");
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[[ xX]\\]\\s+)?");
  private static final Pattern NO_TEXT =
      Pattern.compile("^\\s*(?:#|\\||>|<!--|---|===|\\*\\*\\*|</?\\w+[^>]*>\\s*$|@\\S+\\s*$)");
  private static final Pattern BLOCK = Pattern.compile("^<!-- praxis:rules (start|end)\\b");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*\\*|__|(?<!\\w)[*_](?=\\w)|(?<=\\w)[*_](?!\\w)");

  private final String file;
  private final ToIntFunction<String> tokens;
  private final List<Line> found = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int openedAt;

  private WrittenLines(String file, ToIntFunction<String> tokens) {
    this.file = file;
    this.tokens = tokens;
  }

  /// The lines of a file, in order.
  ///
  /// @param file its name, for the places
  /// @param tokens counts what a line costs
  public static List<Line> of(String file, String text, ToIntFunction<String> tokens) {
    var lines = new WrittenLines(file, tokens);
    lines.read(text.lines().toList());
    return lines.found;
  }

  private void read(List<String> lines) {
    boolean skipping = false;
    var ending = "";
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (skipping) {
        skipping = !line.strip().startsWith(ending);
        continue;
      }
      var fence = FENCE.matcher(line);
      if (i == 0 && line.strip().equals("---")) {
        skipping = true;
        ending = "---";
      } else if (fence.find()) {
        close();
        skipping = true;
        ending = fence.group(1);
      } else if (BLOCK.matcher(line).find()) {
        close();
        skipping = true;
        ending = "<!-- praxis:rules end";
      } else {
        take(line, i + 1);
      }
    }
    close();
  }

  private void take(String line, int number) {
    var item = ITEM.matcher(line);
    if (line.isBlank() || NO_TEXT.matcher(line).find()) {
      close();
    } else if (item.find() || open.isEmpty()) {
      close();
      openedAt = number;
      open.append(ITEM.matcher(line).replaceFirst("").strip());
    } else {
      open.append(' ').append(line.strip());
    }
  }

  private void close() {
    var text = EMPHASIS.matcher(open).replaceAll("").strip();
    boolean says = !text.isEmpty() && !text.endsWith(":"); // that only leads to what follows
    if (says) {
      found.add(
          new Line(
              new Where.InFile(file, openedAt),
              text,
              Set.of(),
              Line.BY_HAND,
              tokens.applyAsInt(text)));
    }
    open.setLength(0);
  }
}
