package dev.praxis.cli.console;

import dev.praxis.core.task.Progress;
import java.util.concurrent.TimeUnit;

/// Draws progress on one line of the terminal, where there is one.
public final class TerminalProgress implements Progress, AutoCloseable {
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String CLEAR_LINE = "\r\u001B[K";
  private final Console console;
  private final Interruption interruption;
  private final boolean isDrawn;
  private long drawnAt = System.nanoTime() - REDRAW_NANOS;
  private boolean drawn;

  public TerminalProgress(Console console, Interruption interruption) {
    this.console = console;
    this.interruption = interruption;
    isDrawn = console.errIsTerminal();
  }

  @Override
  public synchronized void at(long done, long total, String what) {
    long now = System.nanoTime();
    if (isDrawn && now - drawnAt >= REDRAW_NANOS) {
      drawnAt = now;
      drawn = true;
      var share = total > 0 ? "%3d %%  ".formatted(100 * done / total) : "";
      console.err().print(CLEAR_LINE + share + PlainText.line(what, 70));
      console.err().flush();
    }
  }

  @Override
  public boolean stopRequested() {
    return interruption.requested();
  }

  /// Takes the line away.
  @Override
  public synchronized void close() {
    if (drawn) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }
}
