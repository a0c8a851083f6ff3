package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Asking;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.reflection.PromptOptimizer;
import dev.praxis.core.reflection.keeping.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis optimize`: proposes edits of prompts from what happened, with the evidence of each.
/// Offline unless a model is asked for; changes no prompt.
@Command(
    name = "optimize",
    description =
        "Propose edits of a prompt from sessions and feedback; offline unless --model is given.")
public final class OptimizeCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "prompt_memory, metaprompt or gradient; gradient if left out.")
  private String kind = OptimizerKind.GRADIENT.word();

  @Option(
      names = "--min-steps",
      paramLabel = "N",
      description = "Reflections before an answer; 1 if left out.")
  private int minSteps = OptimizerSettings.MIN_STEPS;

  @Option(
      names = "--max-steps",
      paramLabel = "N",
      description = "Requests a prompt until it must be answered; 5 if left out.")
  private int maxSteps = OptimizerSettings.MAX_STEPS;

  @Option(
      names = "--guidance",
      paramLabel = "TEXT",
      description = "What every step of a model should heed.")
  private String guidance = "";

  @Option(
      names = "--most-tokens",
      paramLabel = "N",
      description = "How long a prompt may become; 20000 if left out.")
  private int mostTokens = OptimizerSettings.MOST_TOKENS;

  @Mixin private PromptChoice prompts = new PromptChoice();
  @Mixin private EvidenceChoice evidence = new EvidenceChoice();
  @Mixin private Asking asking = new Asking();

  public OptimizeCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspaceOrNone(this::optimize);
  }

  private Reply optimize(Workbench workbench) {
    var chosen = prompts.from(workbench);
    var input =
        new OptimizerInput(
            chosen.stream().map(PromptChoice.Chosen::prompt).toList(),
            evidence.from(workbench),
            evidence.feedback(),
            settings());
    if (!asking.wanted()) {
      return reply(workbench, chosen, optimized(workbench.prompting().offlineOptimizer(), input));
    }
    var job = workbench.model(access);
    asking.announce(workbench.prompting().modelOptimizer(job).preview(input), invocation);
    if (asking.previewOnly()) {
      return Optimized.nothing(kind);
    }
    try {
      return reply(workbench, chosen, optimized(workbench.prompting().modelOptimizer(job), input));
    } finally {
      invocation.tellSpent(job);
    }
  }

  private Optimization optimized(PromptOptimizer optimizer, OptimizerInput input) {
    return invocation.working(progress -> optimizer.optimize(input, progress));
  }

  private Reply reply(
      Workbench workbench, List<PromptChoice.Chosen> chosen, Optimization optimization) {
    var proposals = new ArrayList<@Nullable Proposal>();
    for (int i = 0; i < chosen.size(); i++) {
      var base = chosen.get(i).base();
      var optimized = optimization.prompts().get(i);
      proposals.add(
          base == null || optimized.edits().isEmpty()
              ? null
              : workbench.prompting().reflection().propose(base, optimized, kind(), optimization));
    }
    return Optimized.of(kind(), optimization, proposals);
  }

  private OptimizerSettings settings() {
    return OptimizerSettings.of(kind())
        .steps(Math.min(minSteps, maxSteps), maxSteps)
        .guided(guidance)
        .within(mostTokens);
  }

  private OptimizerKind kind() {
    return OptimizerKind.of(kind)
        .orElseThrow(() ->
            new Problem(
                "There is no kind “%s” of optimizer.".formatted(PlainText.line(kind, 60)),
                "Choose one of %s.".formatted(OptimizerKind.words())));
  }
}
