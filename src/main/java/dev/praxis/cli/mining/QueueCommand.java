package dev.praxis.cli.mining;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis queue`: the evidence that waits for the curator's word, the first to decide first.
@Command(name = "queue", description = "List the evidence that waits for a decision.")
public final class QueueCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "One of: ${COMPLETION-CANDIDATES}; every tenth is drawn at random.")
  private QueueOrder order = QueueOrder.EXPECTED_VALUE;

  @Option(names = "--tag", paramLabel = "TAG", description = "Only evidence of this tag.")
  private @Nullable String tag;

  @Option(names = "--untagged", description = "What is surely a mistake and has no tag.")
  private boolean untagged;

  @Option(names = "--groups", description = "Only the first of those that say nearly the same.")
  private boolean groups;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; 50 if left out.")
  private int limit = 50;

  public QueueCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    var queue = workbench.queue();
    var cards = untagged ? queue.untagged(order) : queue.waiting(order, tag);
    var shown = groups ? EvidenceQueue.groups(cards) : cards.stream().map(List::of).toList();
    return new Waiting(
        cards.size(), shown.size(), shown.stream().limit(limit).map(Row::of).toList());
  }

  /// @param looks how many it takes to decide all of them
  private record Waiting(int total, int looks, List<Row> cards) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("EVIDENCE", "ALIKE", "TAG", "CHANCE", "SUPPORT", "QUOTE");
      for (var card : cards) {
        table.row(
            card.id,
            card.alike.size(),
            card.tag,
            "%.2f".formatted(card.chance),
            card.support,
            card.quote);
      }
      return table.orWhenEmpty("Nothing waits for a decision.");
    }
  }

  /// @param alike the others of its group, which `praxis decide` may be given with it
  /// @param chance that it is real, by its detector's score and what was decided so far
  private record Row(
      String id,
      String tag,
      String detector,
      double score,
      double chance,
      boolean drawn,
      int support,
      String session,
      int seq,
      String project,
      String quote,
      String reason,
      String verdict,
      List<String> alike) {

    static Row of(List<QueueCard> group) {
      var card = group.getFirst();
      var evidence = card.evidence();
      var signal = evidence.signal();
      return new Row(
          EvidenceId.of(card),
          signal.tag(),
          signal.detector(),
          signal.score(),
          card.chance(),
          card.drawn(),
          card.support(),
          evidence.sessionKey(),
          signal.seq(),
          evidence.project(),
          signal.quote(),
          signal.reason(),
          evidence.verdict(),
          group.stream().skip(1).map(EvidenceId::of).toList());
    }
  }
}
