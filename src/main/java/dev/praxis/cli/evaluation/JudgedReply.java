package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.statistics.Interval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The answer of a judged evaluation.
///
/// @param prevented failures judged preventable
/// @param missed tags of the others, each once
/// @param labels training failures the judge was held against
public record JudgedReply(
    String evaluation,
    String mode,
    String judge,
    int heldOut,
    int prevented,
    List<String> missed,
    List<Row> items,
    Interval interval,
    @Nullable Double correctedShare,
    @Nullable Interval corrected,
    int labels,
    boolean validated,
    String state,
    String headline,
    String verdict,
    List<String> warnings)
    implements Reply {

  /// One failure under one rule; no rule where none carries its tag.
  public record Row(
      String session, String tag, @Nullable Long rule, String judged, String reason) {}

  static JudgedReply of(KeptJudged kept) {
    return new JudgedReply(
        kept.ref().word(),
        kept.ref().mode().word(),
        kept.judge(),
        kept.items().size(),
        kept.observed(),
        kept.items().stream()
            .filter(item -> !item.preventable())
            .map(JudgedItem::tag)
            .distinct()
            .toList(),
        kept.items().stream().flatMap(item -> rows(item).stream()).toList(),
        kept.interval(),
        kept.correctedShare(),
        kept.corrected(),
        kept.check().labels(),
        kept.check().validated(),
        kept.state().words(),
        kept.headline(),
        kept.sentence(),
        kept.cautions());
  }

  private static List<Row> rows(JudgedItem item) {
    if (!item.covered()) {
      return List.of(new Row(item.sessionKey(), item.tag(), null, "no rule", ""));
    }
    return item.answers().stream()
        .map(answer ->
            new Row(
                item.sessionKey(),
                item.tag(),
                answer.rule(),
                answer.word().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                answer.reason()))
        .toList();
  }

  @Override
  public String text() {
    var table = new TextTable("SESSION", "TAG", "RULE", "JUDGED", "REASON");
    for (var item : items) {
      table.row(
          item.session,
          item.tag,
          item.rule == null ? "-" : "R" + item.rule,
          item.judged,
          item.reason);
    }
    var text = new StringBuilder(verdict).append('\n');
    warnings.forEach(warning -> text.append(warning).append('\n'));
    return text.append(table.orWhenEmpty("No failure is held out.")).toString();
  }
}
