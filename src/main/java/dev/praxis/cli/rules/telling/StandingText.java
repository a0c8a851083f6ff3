package dev.praxis.cli.rules.telling;

import dev.praxis.cli.console.Amount;
import dev.praxis.cli.console.PlainText;
import java.util.stream.Collectors;

/// How a rule stands, as a person reads it.
public final class StandingText {
  private StandingText() {}

  public static String of(StandingRow row) {
    var text = new StringBuilder();
    text.append(
        "R%d, %s, %s: %s%n"
            .formatted(row.id(), row.stage(), Amount.of(row.tokens(), "token"), row.text()));
    var refused = row.rejected();
    if (refused != null) {
      text.append(
          "Rejected %s%s; since then %s.%n"
              .formatted(
                  refused.at(),
                  refused.reason().isEmpty() ? "" : " for “" + refused.reason() + "”",
                  Amount.of(refused.newLineages(), "new lineage")));
    }
    if (row.mergedInto() != null) {
      text.append("Merged into R%d.%n".formatted(row.mergedInto()));
    }
    if (!row.merged().isEmpty()) {
      text.append(row.merged().stream().map(id -> "R" + id).collect(Collectors.joining(", ")))
          .append(row.merged().size() == 1 ? " was" : " were")
          .append(" merged into it.\n");
    }
    if (!row.placements().isEmpty()) {
      monitored(row, text);
    }
    row.suggestions().forEach(advice -> suggested(advice, text));
    return PlainText.of(text.toString());
  }

  private static void monitored(StandingRow row, StringBuilder text) {
    for (var place : row.placements()) {
      text.append(
          "In %s from %s%s.%n"
              .formatted(
                  place.file(),
                  place.from(),
                  place.until() == null ? "" : " until " + place.until()));
    }
    text.append(
        row.telling()
            ? "An opportunity: " + row.chance() + ".\n"
            : "Acts do not tell when this rule speaks: every session with a tool call counts as an"
                + " opportunity.\n");
    text.append("Before: ").append(row.before().words()).append(".\n");
    text.append("Since:  ").append(row.after().words()).append(".\n");
    var change = row.change();
    if (change != null) {
      text.append(
          "Change: %+.0f to %+.0f points (95 %%, Newcombe). Told over time, not proven.%n"
              .formatted(100 * change.low(), 100 * change.high()));
    }
  }

  private static void suggested(StandingRow.Advice advice, StringBuilder text) {
    text.append("Suggestion (%s): %s%n".formatted(advice.kind(), advice.reason()));
    var gate = advice.gate();
    if (gate != null) {
      text.append("  %s To be copied into %s:%n".formatted(gate.what(), gate.where()));
      gate.text().lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }
  }
}
