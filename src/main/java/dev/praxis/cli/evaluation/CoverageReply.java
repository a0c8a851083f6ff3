package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.statistics.Interval;
import java.util.List;

/// The answer of a coverage evaluation.
record CoverageReply(
    long id,
    String at,
    String mode,
    int heldOut,
    int prevented,
    List<String> missed,
    List<Row> items,
    Interval interval,
    int rules,
    int tokens,
    String state,
    String verdict,
    List<String> warnings)
    implements Reply {

  static CoverageReply of(EvaluationRun run) {
    return new CoverageReply(
        run.id(),
        run.at().toString(),
        run.mode(),
        run.heldOut(),
        run.prevented(),
        run.missed(),
        run.items().stream().map(Row::of).toList(),
        run.interval(),
        run.rules().size(),
        run.tokens(),
        run.state().words(),
        run.verdict(),
        run.warnings());
  }

  @Override
  public String text() {
    var table = new TextTable("SESSION", "TAG", "CAUGHT BY", "REASON");
    for (var item : items) {
      var rules = item.caughtBy.stream().map(id -> "R" + id).toList();
      table.row(
          item.session, item.tag, rules.isEmpty() ? "-" : String.join(", ", rules), item.reason);
    }
    var text = new StringBuilder(verdict).append('\n');
    warnings.forEach(warning -> text.append(warning).append('\n'));
    text.append("%d rules, %d tokens.%n".formatted(rules, tokens));
    return text.append(table.orWhenEmpty("No failure is held out.")).toString();
  }

  private record Row(String session, String tag, List<Long> caughtBy, String reason) {
    static Row of(EvaluationRun.Item item) {
      return new Row(item.sessionKey(), item.tag(), item.caughtBy(), item.reason());
    }
  }
}
