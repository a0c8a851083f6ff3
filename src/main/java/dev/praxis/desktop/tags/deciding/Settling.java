package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tags.queue.Pace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    decide(act, new AtomicLong(), done);
  }

  /// @param number set to that of the decision in the history, unless it is refused
  void decide(Runnable act, AtomicLong number, Consumer<Settled> done) {
    background.inOrder(_ -> settle(act, number), done);
  }

  /// Takes back the newest decisions, after those under way, as far as they are among these.
  void takeBack(List<AtomicLong> numbers, Runnable done) {
    background.inOrder(
        _ -> {
          var history = workbench.history();
          var among = numbers.stream().map(AtomicLong::get).collect(Collectors.toSet());
          int taken = 0;
          while (history.undoable().filter(newest -> among.contains(newest.id())).isPresent()) {
            history.undo();
            taken++;
          }
          return taken;
        },
        _ -> done.run());
  }

  private Settled settle(Runnable act, AtomicLong number) {
    Optional<Problem> refused = Optional.empty();
    try {
      act.run();
      workbench.history().undoable().ifPresent(made -> number.set(made.id()));
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
