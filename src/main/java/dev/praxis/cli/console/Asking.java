package dev.praxis.cli.console;

import dev.praxis.core.model.job.Outgoing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of commands that can let a language model help. Asking for it is the person's consent;
/// what goes out is told before it does.
public final class Asking {
  @Option(
      names = "--model",
      description = "Let the chosen language model help; what is sent is told before.")
  private boolean model;

  @Option(
      names = "--preview",
      description = "With --model: tell what would be sent, and send and change nothing.")
  private boolean preview;

  private @Nullable Outgoing outgoing;

  /// Whether a model is wanted.
  public boolean wanted() {
    return model || preview;
  }

  public boolean previewOnly() {
    return preview;
  }

  /// Tells what is about to go out.
  public void announce(Outgoing next, Invocation invocation) {
    outgoing = next;
    invocation.announce(next);
  }

  /// What was told; null before.
  public @Nullable Outgoing outgoing() {
    return outgoing;
  }
}
