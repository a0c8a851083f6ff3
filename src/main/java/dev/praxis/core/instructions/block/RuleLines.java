package dev.praxis.core.instructions.block;

import dev.praxis.core.instructions.diff.TextDiff;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells which rule a changed line of an instruction file is about. Only the block of rules is
/// looked at; what stands outside is nobody's rule.
public final class RuleLines {
  private static final String START = "<!-- praxis:rules start";
  private static final String END = "<!-- praxis:rules end";

  private RuleLines() {}

  /// By index of a changed row, the number of its rule.
  ///
  /// @param byWording rules by each of their wordings
  public static Map<Integer, Long> of(TextDiff diff, Map<String, Long> byWording) {
    var known = new HashMap<String, Long>();
    byWording.forEach((text, rule) -> known.put(ManagedBlock.normalised(text), rule));
    var found = new HashMap<Integer, Long>();
    boolean inside = false;
    for (int i = 0; i < diff.rows().size(); i++) {
      var row = diff.rows().get(i);
      inside = starts(row) || (inside && !ends(row));
      if (inside && row.changed()) {
        var rule = rule(row.after(), known).or(() -> rule(row.before(), known));
        if (rule.isPresent()) {
          found.put(i, rule.get());
        }
      }
    }
    return found;
  }

  private static Optional<Long> rule(TextDiff.@Nullable Line line, Map<String, Long> known) {
    return Optional.ofNullable(line)
        .flatMap(each -> ManagedBlock.itemText(each.text()))
        .map(known::get);
  }

  private static boolean starts(TextDiff.Row row) {
    return holds(row, START);
  }

  private static boolean ends(TextDiff.Row row) {
    return holds(row, END);
  }

  private static boolean holds(TextDiff.Row row, String marker) {
    var before = row.before();
    var after = row.after();
    return (before != null && before.text().startsWith(marker))
        || (after != null && after.text().startsWith(marker));
  }
}
