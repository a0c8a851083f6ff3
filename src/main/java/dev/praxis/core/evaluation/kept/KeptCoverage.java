package dev.praxis.core.evaluation.kept;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.verdict.VerdictState;
import java.time.Instant;
import java.util.List;

/// Mode C: an upper bound of what rules could do; nothing was run.
public record KeptCoverage(EvaluationRun run, Looks looks) implements KeptEvaluation {

  @Override
  public Ref ref() {
    return new Ref(Mode.COVERAGE, run.id());
  }

  @Override
  public Instant at() {
    return run.at();
  }

  @Override
  public VerdictState state() {
    return run.state();
  }

  @Override
  public String headline() {
    return "%s: %d of %d".formatted(run.state().words(), run.prevented(), run.heldOut());
  }

  @Override
  public String sentence() {
    return run.verdict();
  }

  @Override
  public List<String> cautions() {
    return run.warnings();
  }

  @Override
  public String splitHash() {
    return run.splitHash();
  }
}
