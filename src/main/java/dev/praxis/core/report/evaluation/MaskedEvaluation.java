package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptProspective.ModelShare;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptProspective.Window;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.kept.TrialOverride;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.report.document.Mask;
import java.util.List;

/// An evaluation in which every word that came from sessions, files or people is masked, so that
/// whatever is made of it can be passed on. What a plan would run stays as it is: it is the reports
/// that say which of it they print.
final class MaskedEvaluation {
  private final Mask mask;

  MaskedEvaluation(Mask mask) {
    this.mask = mask;
  }

  KeptCoverage of(KeptCoverage kept) {
    var run = kept.run();
    return new KeptCoverage(
        new EvaluationRun(
            run.id(),
            run.at(),
            run.mode(),
            run.splitHash(),
            run.rules().stream().map(this::rule).toList(),
            run.tokens(),
            run.items().stream().map(this::item).toList(),
            run.interval(),
            all(run.warnings()),
            all(run.faults())),
        kept.looks());
  }

  KeptReplay of(KeptReplay kept) {
    return new KeptReplay(
        kept.ref(),
        kept.at(),
        kept.plan(),
        kept.planHash(),
        kept.items().stream().map(this::item).toList(),
        kept.missing(),
        kept.verdict().map(this::verdict),
        kept.splitHash(),
        kept.looks(),
        kept.blind().map(this::blind));
  }

  KeptJudged of(KeptJudged kept) {
    return new KeptJudged(
        kept.ref(),
        kept.at(),
        mask.apply(kept.judge()),
        kept.items().stream().map(this::item).toList(),
        kept.check(),
        kept.observed(),
        kept.interval(),
        kept.correctedShare(),
        kept.corrected(),
        kept.state(),
        mask.apply(kept.headline()),
        mask.apply(kept.sentence()),
        all(kept.cautions()),
        kept.splitHash(),
        kept.looks());
  }

  KeptProspective of(KeptProspective kept) {
    return new KeptProspective(
        kept.ref(),
        kept.at(),
        mask.apply(kept.file()),
        kept.exportedAt(),
        all(kept.tags()),
        window(kept.before()),
        window(kept.after()),
        kept.change(),
        kept.interval(),
        kept.byTag().stream().map(this::tag).toList(),
        kept.controls().stream().map(this::tag).toList(),
        kept.controlChange(),
        kept.drift(),
        kept.state(),
        mask.apply(kept.headline()),
        mask.apply(kept.sentence()),
        all(kept.cautions()),
        kept.splitHash(),
        kept.looks());
  }

  KeptEvaluation of(KeptEvaluation kept) {
    return switch (kept) {
      case KeptCoverage coverage -> of(coverage);
      case KeptReplay replay -> of(replay);
      case KeptJudged judged -> of(judged);
      case KeptProspective prospective -> of(prospective);
    };
  }

  private EvaluationRun.RuleThen rule(EvaluationRun.RuleThen rule) {
    return new EvaluationRun.RuleThen(
        rule.id(), rule.version(), mask.apply(rule.text()), all(rule.tags()));
  }

  private EvaluationRun.Item item(EvaluationRun.Item item) {
    return new EvaluationRun.Item(
        item.session(),
        mask.apply(item.sessionKey()),
        mask.apply(item.sessionTitle()),
        mask.apply(item.project()),
        mask.apply(item.tag()),
        item.caughtBy(),
        mask.apply(item.reason()));
  }

  private JudgedItem item(JudgedItem item) {
    return new JudgedItem(
        item.session(),
        mask.apply(item.sessionKey()),
        mask.apply(item.sessionTitle()),
        mask.apply(item.project()),
        mask.apply(item.tag()),
        item.answers().stream()
            .map(answer ->
                new JudgedItem.Answer(
                    answer.rule(),
                    answer.version(),
                    mask.apply(answer.text()),
                    answer.word(),
                    mask.apply(answer.reason())))
            .toList());
  }

  private PairedItem item(PairedItem item) {
    return new PairedItem(
        mask.apply(item.task()),
        mask.apply(item.project()),
        mask.apply(item.tag()),
        item.critical(),
        item.before().stream().map(this::trial).toList(),
        item.after().stream().map(this::trial).toList());
  }

  private BlindResult blind(BlindResult blind) {
    return new BlindResult(
        blind.seed(),
        blind.drawn(),
        blind.answers().stream()
            .map(answer ->
                new BlindResult.Answer(
                    mask.apply(answer.task()), answer.epoch(), answer.person(), answer.machine()))
            .toList());
  }

  private Trial trial(Trial trial) {
    return new Trial(
        trial.epoch(),
        trial.outcome(),
        mask.apply(trial.reason()),
        trial.session(),
        trial.scoredEvent(),
        trial.seconds(),
        trial.tokens(),
        trial.costUsd(),
        trial.cached(),
        trial
            .override()
            .map(said -> new TrialOverride(said.failed(), mask.apply(said.reason()), said.at())));
  }

  private ReplayVerdict verdict(ReplayVerdict verdict) {
    return new ReplayVerdict(
        verdict.state(),
        mask.apply(verdict.headline()),
        mask.apply(verdict.sentence()),
        all(verdict.cautions()),
        verdict.figures());
  }

  private Window window(Window window) {
    return new Window(
        window.from(),
        window.until(),
        window.sessions(),
        window.failed(),
        window.interval(),
        window.models().stream()
            .map(share -> new ModelShare(mask.apply(share.model()), share.sessions()))
            .toList());
  }

  private TagChange tag(TagChange tag) {
    return new TagChange(
        mask.apply(tag.tag()),
        tag.failedBefore(),
        tag.sessionsBefore(),
        tag.failedAfter(),
        tag.sessionsAfter(),
        tag.change(),
        tag.interval());
  }

  private List<String> all(List<String> texts) {
    return texts.stream().map(mask).toList();
  }
}
