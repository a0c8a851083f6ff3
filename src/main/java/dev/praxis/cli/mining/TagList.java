package dev.praxis.cli.mining;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.learning.TagKinship.Kin;
import dev.praxis.core.mining.tags.TagDefinition;
import dev.praxis.core.task.Progress;
import java.util.List;

/// The tags there are, with the curator's word on their evidence so far.
///
/// @param merges tags that may mean the same; only the curator merges
record TagList(List<Row> tags, List<Kin> merges) implements Reply {

  /// @param definedBy `examples`, `query` or `pattern`; empty for a shipped or a labelled one
  record Row(
      String tag,
      String sentence,
      int support,
      int occurrences,
      boolean recurring,
      int confirmed,
      int reviewed,
      String definedBy) {

    static Row of(TagCount count, Workbench workbench) {
      var reviewed = workbench.queue().standing().of(count.tag());
      return new Row(
          count.tag(),
          count.sentence(),
          count.support(),
          count.occurrences(),
          count.recurring(),
          reviewed.confirmed(),
          reviewed.reviewed(),
          workbench.tags().definition(count.tag()).map(TagDefinition::kind).orElse(""));
    }
  }

  static TagList of(Workbench workbench) {
    var miner = workbench.miner();
    var counts = miner.counts(miner.threshold()).tags();
    return new TagList(
        counts.stream().map(count -> Row.of(count, workbench)).toList(),
        workbench.tagBook().kinship().alike(counts, Progress.ignored()));
  }

  @Override
  public String text() {
    var table = new TextTable("TAG", "SUPPORT", "CONFIRMED", "REVIEWED", "WHAT WENT WRONG");
    for (var row : tags) {
      table.row(row.tag, row.support, row.confirmed, row.reviewed, row.sentence);
    }
    var text = new StringBuilder(table.orWhenEmpty("There are no tags yet."));
    for (var kin : merges) {
      text.append(
          "Perhaps the same: `praxis tags merge %s %s` (%s).%n"
              .formatted(kin.tag(), kin.into(), kin.because()));
    }
    return text.toString();
  }
}
