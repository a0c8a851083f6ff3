package dev.praxis.desktop.tags;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tags.queue.Pace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes decisions in the background, in the order of the keys, and counts the tags they touch
/// again after each.
final class Settling {
  private final Workbench workbench;
  private final Background background;

  /// As counted after the newest decision, on the thread that decides.
  private final AtomicReference<@Nullable MiningReport> counted = new AtomicReference<>();

  Settling(Workbench workbench, Background background) {
    this.workbench = workbench;
    this.background = background;
  }

  /// What was read last: later counts go on from there.
  void read(MiningReport report) {
    counted.set(report);
  }

  /// @param tags whose counts it may change
  void decide(Runnable act, Set<String> tags, Consumer<Settled> done) {
    background.inOrder(_ -> settle(act, tags), done);
  }

  private Settled settle(Runnable act, Set<String> tags) {
    Optional<Problem> refused = Optional.empty();
    try {
      act.run();
    } catch (Problem problem) {
      refused = Optional.of(problem);
    }
    var report = counted.get();
    if (report == null) {
      throw new IllegalStateException("cards were decided before they were read");
    }
    for (var tag : tags) {
      report = workbench.miner().recount(report, tag);
    }
    counted.set(report);
    return new Settled(
        refused,
        report,
        workbench.queue().standing(),
        workbench.queue().records(),
        new Pace(workbench.history().thoughts(Pace.NEWEST)));
  }
}
