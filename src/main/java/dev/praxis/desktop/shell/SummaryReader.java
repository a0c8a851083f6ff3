package dev.praxis.desktop.shell;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentClient;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.desktop.shell.Summary.FileCost;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the summary of a workspace. Off the JavaFX thread.
public final class SummaryReader {
  private final Workbench workbench;

  public SummaryReader(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Reads everything anew.
  public Summary read() {
    return new Summary(
        workbench.sessions().count(SessionQuery.ALL),
        tagsWaiting(),
        workbench.rules().queue().size(),
        workbench.skills().waiting().size(),
        agentsWaiting(),
        workbench.secrets().total(),
        workbench.history().undoable(),
        workbench.history().redoable(),
        workbench.exporter().current().flatMap(this::cost));
  }

  private int agentsWaiting() {
    return (int)
        workbench.agents().clients().stream().mapToLong(AgentClient::proposalsWaiting).sum();
  }

  private int tagsWaiting() {
    var ruled =
        workbench.rules().list().stream()
            .flatMap(rule -> rule.tags().stream())
            .collect(Collectors.toSet());
    var recurring = workbench.miner().counts(workbench.miner().threshold()).recurring();
    return (int) recurring.stream().filter(tag -> !ruled.contains(tag)).count();
  }

  private Optional<FileCost> cost(Path file) {
    try {
      return Optional.of(cost(workbench.exporter().preview(file)));
    } catch (Problem _) {
      // the rules tab tells what is wrong with the file, where it can be put right
      return Optional.empty();
    }
  }

  private FileCost cost(ExportPreview preview) {
    return new FileCost(
        preview.file().getFileName().toString(),
        preview.tokensBefore(),
        preview.tokensAfter(),
        workbench.fileLint().budget());
  }
}
