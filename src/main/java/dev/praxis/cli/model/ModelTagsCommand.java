package dev.praxis.cli.model;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis model tags`: lets the model propose tags for evidence that has none. Nothing is tagged
/// by it; the proposals stand in the queue for a person to decide.
@Command(name = "tags", description = "Let the model propose tags for evidence without one.")
final class ModelTagsCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many quotes to show it at most; 200 if left out.")
  private int limit = 200;

  @Option(names = "--preview", description = "Tell what would be sent, and send nothing.")
  private boolean preview;

  ModelTagsCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::propose);
  }

  private Reply propose(Workbench workbench) {
    var job = workbench.model(access);
    var proposals = workbench.tagBook().proposals();
    if (preview) {
      invocation.announce(proposals.preview(job, limit));
      return new Proposed(0, 0, job.spent().inWords());
    }
    var pass =
        invocation.working(progress ->
            proposals.ask(
                job,
                limit,
                progress,
                invocation::announce,
                why -> invocation.say(PlainText.line(why, 600))));
    return new Proposed(pass.shown(), pass.proposed(), job.spent().inWords());
  }

  private record Proposed(int shown, int proposed, String cost) implements Reply {
    @Override
    public String text() {
      return "%d quotes shown, tags proposed for %d of them; spent %s.%n"
          .formatted(shown, proposed, cost);
    }
  }
}
