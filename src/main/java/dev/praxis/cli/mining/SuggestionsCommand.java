package dev.praxis.cli.mining;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.learning.Suggestion;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis suggestions`: tags that evidence may deserve; only the curator gives them.
@Command(name = "suggestions", description = "Propose tags for evidence; decides nothing.")
public final class SuggestionsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "EVIDENCE",
      arity = "0..*",
      description = "As `praxis queue` names it; what has no tag if left out.")
  private List<String> ids = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; 50 if left out.")
  private int limit = 50;

  public SuggestionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::suggest);
  }

  private Reply suggest(Workbench workbench) {
    var cards =
        ids.isEmpty()
            ? workbench.queue().untagged(QueueOrder.EXPECTED_VALUE)
            : EvidenceId.cards(ids, workbench);
    var shown = cards.stream().limit(limit).toList();
    var proposed =
        workbench
            .tagBook()
            .suggester()
            .suggest(
                shown.stream().map(card -> card.evidence().signal()).toList(), Progress.ignored());
    return new Proposed(
        shown.stream()
            .map(card ->
                new Row(
                    EvidenceId.of(card),
                    card.evidence().signal().quote(),
                    proposed.getOrDefault(card.evidence().signal(), List.of())))
            .toList());
  }

  private record Proposed(List<Row> suggestions) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("EVIDENCE", "TAG", "CHANCE", "BECAUSE", "QUOTE");
      for (var row : suggestions) {
        for (var each : row.tags) {
          table.row(row.id, each.tag(), "%.2f".formatted(each.chance()), each.because(), row.quote);
        }
      }
      return table.orWhenEmpty("No tag comes to mind for what waits.");
    }
  }

  private record Row(String id, String quote, List<Suggestion> tags) {}
}
