package dev.praxis.cli;

import dev.praxis.cli.workspace.OpenCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis` without a command: opens the window.
@Command(
    name = "praxis",
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Curates what coding agents learn. Without a command it opens the window.",
    footer = {
      "",
      "Where to begin:",
      "  praxis import ~/.claude/projects    reads the sessions of your agent",
      "  praxis mine                         tells which mistakes recur",
      "  praxis rules draft                  drafts rules against them",
      "  praxis rules approve 1 2            decides what the agent shall read",
      "  praxis export CLAUDE.md --dry-run   shows what that changes",
      "",
      "Exit codes: 0 done, 1 a problem (what happened, what to do), 2 wrong usage."
    })
final class PraxisCommand implements Callable<Integer> {
  private final OpenCommand open;

  PraxisCommand(OpenCommand open) {
    this.open = open;
  }

  @Override
  public Integer call() {
    return open.call();
  }
}
