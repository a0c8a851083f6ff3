package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.Look;
import dev.praxis.core.evaluation.opening.Opening;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis looks`: the ledger of looks at held-out sessions, and a way to take one.
@Command(
    name = "looks",
    description =
        "List the looks at held-out sessions, or take one: what is seen is training" + " for good.")
public final class LooksCommand implements Callable<Integer> {
  private final Invocation invocation;

  @ArgGroup(exclusive = false)
  private @Nullable Unlocking unlocking;

  /// A project says nothing by itself: nobody is to believe that listing was narrowed to it.
  private static final class Unlocking {
    @Option(
        names = "--unlock",
        required = true,
        paramLabel = "REASON",
        description = "Unlock held-out sessions, saying why. This cannot be undone.")
    private String reason = "";

    @Option(
        names = "--project",
        paramLabel = "PROJECT",
        description = "With --unlock: only sessions of this project.")
    private @Nullable String project;
  }

  public LooksCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::look);
  }

  private Reply look(Workbench workbench) {
    if (unlocking != null) {
      workbench.looks().unlock(unlocking.reason, unlocking.project);
    }
    return new Ledger(
        workbench.looks().hidden().heldOut(),
        workbench.looks().looks().stream().map(Line::of).toList(),
        workbench.looks().used(),
        ReplayEvidence.PLANNED_LOOKS,
        workbench.looks().openings().stream().map(Opened::of).toList());
  }

  private record Line(String at, String reason, int sessions, String splitHash) {
    static Line of(Look look) {
      return new Line(look.at().toString(), look.reason(), look.sessions(), look.splitHash());
    }

    String text() {
      return "%s  %d sessions  %s%n".formatted(at, sessions, reason);
    }
  }

  /// Something held out that was opened: a result, a sweep, an item.
  private record Opened(
      String at, String who, String what, String evaluation, String reason, int look) {
    static Opened of(Opening opening) {
      return new Opened(
          opening.at().toString(),
          opening.who(),
          opening.what().word(),
          opening.evaluation(),
          opening.reason(),
          opening.look());
    }

    String text() {
      return "%s  %s  %s  %s%n".formatted(at, what, evaluation, reason);
    }
  }

  private record Ledger(int heldOut, List<Line> looks, int used, int planned, List<Opened> openings)
      implements Reply {
    @Override
    public String text() {
      return looks.stream().map(Line::text).collect(Collectors.joining())
          + openings.stream().map(Opened::text).collect(Collectors.joining())
          + "%d sessions are held out; they were unlocked %d times.%n"
              .formatted(heldOut, looks.size())
          + "Looks at results of this split: %d of %d planned.%n".formatted(used, planned);
    }
  }
}
