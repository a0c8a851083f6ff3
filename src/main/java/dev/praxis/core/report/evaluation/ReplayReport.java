package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Values;
import java.util.ArrayList;
import java.util.List;

/// What a replay showed.
final class ReplayReport {
  private final KeptReplay kept;
  private final Mask mask;
  private final String version;
  private final Values values = new Values();

  ReplayReport(KeptReplay kept, Mask mask, String version) {
    this.kept = kept;
    this.mask = mask;
    this.version = version;
  }

  Report with(List<NamedChart> charts) {
    var how = how();
    var numbers = new Numbers(values);
    new ReplayNumbers(kept, numbers).add();
    kept.blind().ifPresent(blind -> new BlindNumbers(blind, values, numbers).add());
    return new Report(
        "Praxis: " + kept.ref().word(),
        "Replay, " + Method.minute(kept.at()),
        Method.tone(kept.state()),
        kept.headline(),
        kept.sentence(),
        kept.cautions(),
        how,
        numbers.measures(),
        charts,
        new ReplayItems(kept, values).table(),
        limits(),
        values);
  }

  private List<Fact> how() {
    var plan = kept.plan();
    var method = new Method(kept, values);
    method.code("plan", "Plan", kept.planHash());
    method.code("before hash", "File before", Method.hash(plan.instructions(Arm.BEFORE)));
    method.code("after hash", "File after", Method.hash(plan.instructions(Arm.AFTER)));
    method.fact("file", "Read as", mask.apply(plan.instructionFile()));
    method.code("agent", "Agent", mask.apply(String.join(" ", plan.agent())));
    method.fact("checked by", "Judged by", judges());
    method.fact(
        "tasks", "Tasks", plan.tasks().size() + ", " + plan.epochs() + " epochs in each arm");
    method.fact("limits", "A run may", allowed());
    method.fact("seed", "Seed", plan.seed());
    values.add("plan", "epochs", plan.epochs());
    values.add("plan", "planned looks", plan.plannedLooks());
    values.add("plan", "smallest difference", plan.smallestDifference());
    values.add("plan", "seed", plan.seed());
    values.add("plan", "tasks", plan.tasks().size());
    values.add("plan", "seconds", plan.seconds());
    values.add("plan", "parallel", plan.parallel());
    values.add("plan", "confidence", 0.95);
    return method.facts(version);
  }

  private String judges() {
    long checks = kept.plan().tasks().stream().filter(task -> !task.check().isBlank()).count();
    long tags =
        kept.plan().tasks().stream().map(ReplayTask::tag).filter(tag -> !tag.isBlank()).count();
    return "a command’s exit status in %d tasks, the detector of the failure in %d"
        .formatted(checks, tags);
  }

  private String allowed() {
    var plan = kept.plan();
    return "take %d seconds%s; %d at a time"
        .formatted(plan.seconds(), plan.network() ? " and reach the network" : "", plan.parallel());
  }

  private List<String> limits() {
    var limits = new ArrayList<String>();
    limits.add(
        "This holds for these tasks, this agent and these two files. Other tasks, another model or"
            + " another wording may behave otherwise.");
    limits.add(
        "A run that broke down or ran out of time counts as failed; the figure without such runs"
            + " stands beside the one that decides.");
    if (kept.plan().epochs() > 1) {
      limits.add(
          "Runs of one task are no independent evidence: items are compared by their means, and the"
              + " majority of runs is shown but not tested.");
    }
    limits.add(
        "Results by tag are adjusted for how many tags there are, and say nothing where all items"
            + " together do not pass.");
    if (kept.judged().isEmpty()) {
      limits.add("Nobody has checked the machine’s word on single runs.");
    }
    return limits;
  }
}
