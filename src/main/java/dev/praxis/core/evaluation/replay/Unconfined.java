package dev.praxis.core.evaluation.replay;

import dev.praxis.core.task.Progress;

/// Runs commands as the curator, in their room but with nothing that keeps them there: for
/// computers without a sandbox, and agents one trusts. They see the same few variables and an empty
/// home; the network cannot be kept from them.
public final class Unconfined implements Confinement {

  @Override
  public Ended run(Order order, Progress progress) {
    return PlainProcess.run(order.command(), order, progress);
  }
}
