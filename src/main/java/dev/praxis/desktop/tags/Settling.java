package dev.praxis.desktop.tags;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tags.queue.Pace;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes decisions in the background, in the order of the keys, and tells what is counted after
/// each.
final class Settling {
  private final Workbench workbench;
  private final Background background;

  Settling(Workbench workbench, Background background) {
    this.workbench = workbench;
    this.background = background;
  }

  void decide(Runnable act, Consumer<Settled> done) {
    background.inOrder(_ -> settle(act), done);
  }

  /// Takes back the newest decisions, after those under way; stops at one that judged no evidence.
  void takeBack(int many, Runnable done) {
    background.inOrder(
        _ -> {
          var history = workbench.history();
          int taken = 0;
          while (taken < many
              && history.undoable().filter(newest -> newest.act().equals("review")).isPresent()) {
            history.undo();
            taken++;
          }
          return taken;
        },
        _ -> done.run());
  }

  private Settled settle(Runnable act) {
    Optional<Problem> refused = Optional.empty();
    try {
      act.run();
    } catch (Problem problem) {
      refused = Optional.of(problem);
    }
    return new Settled(
        refused,
        workbench.miner().counts(workbench.miner().threshold()),
        workbench.queue().standing(),
        workbench.queue().records(),
        new Pace(workbench.history().thoughts(Pace.NEWEST)));
  }
}
