package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.keeping.Proposal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis prompts proposals`: what was proposed, newest first, and what became of it.
@Command(name = "proposals", description = "List what was proposed, with its diff.")
final class PromptsProposalsCommand implements Callable<Integer> {
  private final Invocation invocation;

  PromptsProposalsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    return new Rows(
        workbench.prompting().reflection().list().stream()
            .map(each -> Row.of(each, workbench))
            .toList());
  }

  private record Rows(List<Row> proposals) implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      for (var row : proposals) {
        text.append(
            "Proposal %d for %s version %d (%s, %s): %s%n%s"
                .formatted(row.id, row.prompt, row.base, row.kind, row.state, row.why, row.diff));
      }
      return proposals.isEmpty() ? "No proposals.\n" : PlainText.of(text.toString());
    }
  }

  private record Row(
      long id,
      String prompt,
      int base,
      String kind,
      String model,
      String state,
      String why,
      List<Optimized.EditRow> edits,
      String diff,
      String at) {
    static Row of(Proposal proposal, Workbench workbench) {
      var key = proposal.key().toString();
      return new Row(
          proposal.id(),
          key,
          proposal.base(),
          proposal.kind(),
          proposal.model(),
          proposal.state().word(),
          proposal.why(),
          proposal.edits().stream().map(Optimized.EditRow::of).toList(),
          workbench.prompting().reflection().diff(proposal, List.of()).unified(key, key),
          proposal.at().toString());
    }
  }
}
