package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptProspective.ModelShare;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptProspective.Window;
import dev.praxis.core.statistics.Interval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The answer of a prospective evaluation.
///
/// @param change of the rate, after less before
/// @param alarm place of the session after the export at which the rate had risen; -1 for none
public record ProspectiveReply(
    String evaluation,
    String mode,
    String file,
    String exportedAt,
    List<String> tags,
    Side before,
    Side after,
    @Nullable Double change,
    @Nullable Interval interval,
    List<TagChange> byTag,
    List<TagChange> controls,
    @Nullable Double controlChange,
    @Nullable Double beyondControls,
    int alarm,
    String state,
    String headline,
    String verdict,
    List<String> warnings)
    implements Reply {

  /// A window of time.
  public record Side(
      String from,
      String until,
      int sessions,
      int failed,
      Interval interval,
      List<ModelShare> models) {
    static Side of(Window window) {
      return new Side(
          window.from().toString(),
          window.until().toString(),
          window.sessions(),
          window.failed(),
          window.interval(),
          window.models());
    }
  }

  static ProspectiveReply of(KeptProspective kept) {
    return new ProspectiveReply(
        kept.ref().word(),
        kept.ref().mode().word(),
        kept.file(),
        kept.exportedAt().toString(),
        kept.tags(),
        Side.of(kept.before()),
        Side.of(kept.after()),
        kept.change(),
        kept.interval(),
        kept.byTag(),
        kept.controls(),
        kept.controlChange(),
        kept.beyondControls(),
        kept.drift().alarm(),
        kept.state().words(),
        kept.headline(),
        kept.sentence(),
        kept.cautions());
  }

  @Override
  public String text() {
    var table = new TextTable("TAG", "BEFORE", "AFTER", "CHANGE", "95 % CI");
    byTag.forEach(tag -> row(table, tag, ""));
    controls.forEach(tag -> row(table, tag, " (no rule)"));
    var text = new StringBuilder(verdict).append('\n');
    warnings.forEach(warning -> text.append(warning).append('\n'));
    return text.append(table.orWhenEmpty("No tag.")).toString();
  }

  private static void row(TextTable table, TagChange tag, String mark) {
    table.row(
        tag.tag() + mark,
        "%d/%d".formatted(tag.failedBefore(), tag.sessionsBefore()),
        "%d/%d".formatted(tag.failedAfter(), tag.sessionsAfter()),
        String.format(Locale.ROOT, "%+.3f", tag.change()),
        String.format(Locale.ROOT, "%+.3f to %+.3f", tag.interval().low(), tag.interval().high()));
  }
}
