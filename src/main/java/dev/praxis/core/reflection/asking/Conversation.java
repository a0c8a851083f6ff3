package dev.praxis.core.reflection.asking;

import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.task.Progress;
import org.jspecify.annotations.Nullable;

/// Requests to a model in which each knows those before it.
final class Conversation {
  private final Calls calls;
  private final String briefing;
  private @Nullable ModelRequest last;
  private String answer = "";

  Conversation(Calls calls, String briefing) {
    this.calls = calls;
    this.briefing = briefing;
  }

  /// How often a model was asked, over all conversations of one job.
  static final class Calls {
    private final ModelJob job;
    private final Progress progress;
    private int made;

    Calls(ModelJob job, Progress progress) {
      this.job = job;
      this.progress = progress;
    }

    int made() {
      return made;
    }

    ModelAddress where() {
      return job.where();
    }
  }

  /// The request of a step that comes first.
  static ModelRequest first(Step step, String briefing) {
    return ModelRequest.of(step.system(), briefing)
        .atMost(step.mostTokens())
        .answeringIn(step.schema());
  }

  /// Takes the next step.
  ///
  /// @throws ModelProblem where there is no answer of this shape, or somebody wants to stop
  <T> T ask(Step step, Class<T> shape) {
    if (calls.progress.stopRequested()) {
      throw new ModelProblem(new Cancelled(), calls.where());
    }
    var known = last;
    var request =
        known == null
            ? first(step, briefing)
            : known.then(answer, step.task()).atMost(step.mostTokens()).answeringIn(step.schema());
    calls.progress.at(calls.made, 0, "Asking " + calls.where().inWords());
    calls.made++;
    var said = calls.job.ask(request, calls.progress);
    last = request;
    answer = said.text();
    return StrictAnswer.read(said, shape, calls.where());
  }
}
