package dev.praxis.core.evaluation;

import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.List;

/// Mode C: which held-out failures carry a tag that an active rule addresses. Potential, not proof.
public final class CoverageEvaluation {
  private final Database database;
  private final RuleStore rules;

  public CoverageEvaluation(Database database, RuleStore rules) {
    this.database = database;
    this.rules = rules;
  }

  /// Evaluates the active rules and keeps the run.
  ///
  /// @throws dev.praxis.core.Problem where nothing is held out
  public EvaluationRun run(Progress progress) {
    throw new UnsupportedOperationException(database.file() + progress.toString() + rules);
  }

  /// Kept runs, newest first.
  public List<EvaluationRun> newestFirst() {
    throw new UnsupportedOperationException();
  }
}
