package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.session.SessionId;
import java.util.Comparator;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One row of the table, of whatever mode; what a mode does not know is empty.
///
/// @param key tells it apart within its evaluation
/// @param cell what became of it; of coverage and judged items whether it could have been prevented
/// @param change share failed before less share failed after; empty where it is missing
/// @param lineage of the session it is, or was taken from: `L12`; empty where that is not known
/// @param confidence in the word of the judge
/// @param machine what the machine said where a person overrode it; empty where nobody did
/// @param cached runs taken from an earlier plan
/// @param session to open; null for a task that was run
/// @param opens whether there is a transcript to read
/// @param overrides whether a person may say that a run of it went otherwise
public record ItemRow(
    String key,
    String item,
    String lineage,
    String project,
    String tag,
    boolean critical,
    Cell cell,
    Runs before,
    Runs after,
    OptionalDouble change,
    String rules,
    Confidence confidence,
    String override,
    String machine,
    String evidence,
    long tokens,
    double seconds,
    int cached,
    @Nullable SessionId session,
    boolean opens,
    boolean overrides) {

  /// Regressions first, the largest first among them; then what got better; then what has no
  /// result; then what did not change, failures before passes.
  public static final Comparator<ItemRow> REGRESSIONS_FIRST =
      Comparator.comparingInt(ItemRow::rank)
          .thenComparing(Comparator.comparingDouble(ItemRow::size).reversed())
          .thenComparing(row -> !row.critical())
          .thenComparing(ItemRow::item);

  boolean regressed() {
    return change.orElse(0) < 0;
  }

  private double size() {
    return Math.abs(change.orElse(0));
  }

  private int rank() {
    if (change.isEmpty() && cell == Cell.MISSING) {
      return 2;
    }
    if (regressed()) {
      return 0;
    }
    if (change.orElse(0) > 0) {
      return 1;
    }
    return cell == Cell.STILL_FAILS ? 3 : 4;
  }
}
