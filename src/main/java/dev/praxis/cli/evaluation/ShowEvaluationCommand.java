package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Ref;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis evaluations show`: one evaluation, whole.
@Command(name = "show", description = "Show one evaluation.")
final class ShowEvaluationCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "EVALUATION", description = "Its name, such as replay-3.")
  private String name = "";

  ShowEvaluationCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::show);
  }

  private Reply show(Workbench workbench) {
    var ref = Ref.of(name);
    var kept = workbench.evaluations().open(ref);
    return Whole.of(kept, workbench.evaluations().freeze(ref).orElse(null));
  }

  /// @param result as `praxis evaluate` tells it; of a replay its tasks with all runs
  /// @param frozen what it was computed from, as hashes; null for old results
  private record Whole(
      String evaluation,
      String at,
      String state,
      String headline,
      String sentence,
      List<String> cautions,
      String splitHash,
      Looks looks,
      @Nullable Freeze frozen,
      Reply result)
      implements Reply {

    static Whole of(KeptEvaluation kept, @Nullable Freeze frozen) {
      return new Whole(
          kept.ref().word(),
          kept.at().toString(),
          kept.state().words(),
          kept.headline(),
          kept.sentence(),
          kept.cautions(),
          kept.splitHash(),
          kept.looks(),
          frozen,
          switch (kept) {
            case KeptCoverage coverage -> CoverageReply.of(coverage.run());
            case KeptJudged judged -> JudgedReply.of(judged);
            case KeptReplay replay -> KeptReplayReply.of(replay);
            case KeptProspective prospective -> ProspectiveReply.of(prospective);
          });
    }

    @Override
    public String text() {
      return "%s, %s, look %d of %d%n".formatted(evaluation, at, looks.used(), looks.planned())
          + result.text();
    }
  }
}
