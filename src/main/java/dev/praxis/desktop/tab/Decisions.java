package dev.praxis.desktop.tab;

import dev.praxis.core.Problem;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes decisions in the background, in the order of the keys, and has everybody read again what
/// they changed. One that is refused is told, and what was shown too early is read back.
public final class Decisions {
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;
  private final Runnable readBack;

  /// @param readBack reads again what is shown, where a decision was refused
  public Decisions(Background background, Dialogs dialogs, Changes changes, Runnable readBack) {
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    this.readBack = readBack;
  }

  public void make(Runnable act) {
    make(act, _ -> {});
  }

  /// The same.
  ///
  /// @param settled hears whether it was refused, before anything is read again
  public void make(Runnable act, Consumer<Boolean> settled) {
    background.inOrder(
        _ -> attempt(act),
        problem -> {
          settled.accept(problem.isPresent());
          problem.ifPresentOrElse(this::refused, changes::decided);
        });
  }

  private void refused(Problem problem) {
    dialogs.showFailure(problem);
    readBack.run();
  }

  private static Optional<Problem> attempt(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(problem);
    }
  }
}
