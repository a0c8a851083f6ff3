package dev.praxis.core.model.job;

import dev.praxis.core.model.LanguageModel;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.task.Progress;
import java.time.Duration;

/// Tries again what may pass and was surely not answered: limits of rate, trouble of the vendor's
/// own, no connection. Waits as long as the vendor wants, else one, two and four seconds.
final class RetryingModel implements LanguageModel {
  static final int MOST_TRIES = 4;
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /// A vendor that wants to be left alone for longer is better told to the person.
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final LanguageModel model;
  private final ModelAddress where;
  private final Pauses pauses;

  RetryingModel(LanguageModel model, ModelAddress where, Pauses pauses) {
    this.model = model;
    this.where = where;
    this.pauses = pauses;
  }

  @Override
  public ModelAnswer ask(ModelRequest request, Progress progress) {
    for (int tries = 1; ; tries++) {
      try {
        return model.ask(request, progress);
      } catch (ModelProblem problem) {
        var pause = pause(problem.failure(), tries);
        if (!problem.failure().mayPass()
            || tries == MOST_TRIES
            || pause.compareTo(LONGEST_PAUSE) > 0) {
          throw problem;
        }
        rest(pause, progress);
      }
    }
  }

  private static Duration pause(ModelFailure failure, int tries) {
    return failure.pause().orElse(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
  }

  private void rest(Duration pause, Progress progress) {
    try {
      pauses.rest(pause, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelProblem(new Cancelled(), where, e);
    }
    if (progress.stopRequested()) {
      throw new ModelProblem(new Cancelled(), where);
    }
  }
}
