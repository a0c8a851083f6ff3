package dev.praxis.core.model.job;

import dev.praxis.core.model.LanguageModel;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelCost;
import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.BadKey;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelFailure.Overloaded;
import dev.praxis.core.model.ModelFailure.RateLimited;
import dev.praxis.core.model.ModelFailure.Refused;
import dev.praxis.core.model.ModelFailure.Rejected;
import dev.praxis.core.model.ModelFailure.TimedOut;
import dev.praxis.core.model.ModelFailure.TooDear;
import dev.praxis.core.model.ModelFailure.Unreachable;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.task.Progress;
import java.util.function.Function;

/// Keeps a job below what it may cost. Before a request is sent, the most it can cost is put aside;
/// afterwards it counts with what it did cost. Thread-safe.
final class Spending implements LanguageModel {
  private final LanguageModel model;
  private final ModelAddress where;
  private final double most;
  private final Function<ModelRequest, ModelCost> atMost;
  private double spent;
  private double aside;

  /// @param most dollars
  /// @param atMost what a request can cost
  Spending(
      LanguageModel model,
      ModelAddress where,
      double most,
      Function<ModelRequest, ModelCost> atMost) {
    this.model = model;
    this.where = where;
    this.most = most;
    this.atMost = atMost;
  }

  @Override
  public ModelAnswer ask(ModelRequest request, Progress progress) {
    double worst = putAside(atMost.apply(request));
    double cost = worst;
    try {
      var answer = model.ask(request, progress);
      cost = answer.tokensIn() == 0 ? worst : answer.cost().dollars().orElse(worst);
      return answer;
    } catch (ModelProblem problem) {
      cost = mayBeBilled(problem.failure()) ? worst : 0;
      throw problem;
    } finally {
      settle(worst, cost);
    }
  }

  /// Dollars.
  synchronized double spent() {
    return spent;
  }

  private synchronized double putAside(ModelCost next) {
    double dollars = next.dollars().orElse(Double.NaN);
    if (!(spent + aside + dollars <= most)) {
      throw new ModelProblem(new TooDear(spent + aside, dollars, most), where);
    }
    aside += dollars;
    return dollars;
  }

  private synchronized void settle(double worst, double cost) {
    aside -= worst;
    spent += cost;
  }

  /// Whether the model may have worked although there is no answer.
  private static boolean mayBeBilled(ModelFailure failure) {
    return switch (failure) {
      case TimedOut _, Malformed _, Refused _, Cancelled _ -> true;
      case BadKey _, RateLimited _, Overloaded _, Rejected _, Unreachable _, TooDear _ -> false;
    };
  }
}
