package dev.praxis.cli.mining;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis mine`: which mistakes recur among the sessions of the training split.
@Command(name = "mine", description = "Count failure tags, and tell which of them recur.")
public final class MineCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--threshold",
      paramLabel = "N",
      description = "From how many lineages on a tag recurs; kept in the workspace.")
  private @Nullable Integer threshold;

  public MineCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::mine);
  }

  private Reply mine(Workbench workbench) {
    var miner = workbench.miner();
    if (threshold != null && threshold != miner.threshold()) {
      miner.decideThreshold(threshold);
    }
    return Mined.of(miner.mine(miner.threshold(), Progress.ignored()));
  }

  private record Mined(
      int sessions,
      int failures,
      int heldOut,
      int threshold,
      List<Row> tags,
      List<String> recurring)
      implements Reply {

    static Mined of(MiningReport report) {
      return new Mined(
          report.sessions(),
          report.failures(),
          report.heldOut(),
          report.threshold(),
          report.tags().stream().map(Row::of).toList(),
          report.recurring());
    }

    @Override
    public String text() {
      var table = new TextTable("TAG", "SUPPORT", "OCCURRENCES", "RECURRING", "WHAT WENT WRONG");
      for (var row : tags) {
        table.row(
            row.tag, row.support, row.occurrences, row.recurring ? "yes" : "no", row.sentence);
      }
      return "%d training sessions, %d with failures, %d held out. Recurring from %d on: %d of %d tags.%n"
              .formatted(sessions, failures, heldOut, threshold, recurring.size(), tags.size())
          + table.orWhenEmpty("No failure tag was found.");
    }
  }

  private record Row(
      String tag,
      int support,
      int occurrences,
      boolean recurring,
      List<String> projects,
      String sentence) {

    static Row of(TagCount count) {
      return new Row(
          count.tag(),
          count.support(),
          count.occurrences(),
          count.recurring(),
          count.projects(),
          count.sentence());
    }
  }
}
