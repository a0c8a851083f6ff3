package dev.praxis.core.rules.lint.whole;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/// Whether an instruction file is larger than agents read well: its vendor advises at most 200
/// lines and warns from 40,000 characters on; of more than about 150 instructions more and more are
/// missed.
///
/// @param lines of the file
/// @param instructions list items and paragraphs
/// @param characters UTF-16 units
public record FileSize(int lines, int instructions, int characters) {
  public static final int MOST_LINES = 200;
  public static final int MOST_INSTRUCTIONS = 150;
  public static final int MOST_CHARACTERS = 40_000;

  public static FileSize of(String text, int instructions) {
    return new FileSize((int) text.lines().count(), instructions, text.length());
  }

  /// One finding a limit that is passed.
  public List<Finding> findings() {
    var found = new ArrayList<Finding>();
    check(lines, MOST_LINES, "lines", found);
    check(instructions, MOST_INSTRUCTIONS, "instructions", found);
    check(characters, MOST_CHARACTERS, "characters", found);
    return found;
  }

  private static void check(int count, int most, String what, List<Finding> found) {
    if (count > most) {
      found.add(
          Finding.of(
              LintKind.BUDGET,
              Severity.WARNING,
              "The file has %,d %s; past %,d agents follow fewer of them."
                  .formatted(count, what, most),
              new Fix.Advice("Move what holds for some files only into rules with paths.")));
    }
  }
}
