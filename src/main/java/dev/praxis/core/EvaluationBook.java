package dev.praxis.core;

import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.HeldOutSplit;
import dev.praxis.core.evaluation.LookLedger;
import dev.praxis.core.evaluation.ReplayEvaluation;
import dev.praxis.core.evaluation.archive.EvaluationArchive;
import dev.praxis.core.evaluation.blind.BlindChecks;
import dev.praxis.core.evaluation.budget.BudgetBook;
import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.freeze.FreezeStore;
import dev.praxis.core.evaluation.judging.Judging;
import dev.praxis.core.evaluation.judging.ModelJudge;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.evaluation.leak.Leak;
import dev.praxis.core.evaluation.leak.LeakCheck;
import dev.praxis.core.evaluation.prospective.ProspectiveEvaluation;
import dev.praxis.core.evaluation.prospective.Trends;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.DiscardStore;
import dev.praxis.core.evaluation.replay.OverrulingStore;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.report.Reports;
import dev.praxis.core.report.charts.evaluation.CoverageSweep.Weight;
import dev.praxis.core.report.evaluation.EvaluationReports.Weighing;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The held-out split of a workspace, and what is held against it.
public final class EvaluationBook {
  private final Database database;
  private final History history;
  private final RuleStore rules;
  private final TagMiner miner;
  private final HeldOutSplit split;
  private final CoverageEvaluation coverage;
  private final ReplayEvaluation replay;
  private final EvaluationArchive archive;
  private final OverrulingStore overrulings;
  private final DiscardStore discards;
  private final BudgetBook budget;
  private final Judging judging;
  private final ProspectiveEvaluation prospective;

  EvaluationBook(
      Database database,
      History history,
      RuleStore rules,
      TagBook tags,
      Importer importer,
      Embedder embedder) {
    this.database = database;
    this.history = history;
    this.rules = rules;
    miner = tags.miner();
    Supplier<List<SignalDetector>> detectors = () -> tags.detectors(new SharedReadings(embedder));
    split = new HeldOutSplit(database, history);
    coverage = new CoverageEvaluation(database, rules, miner, detectors);
    var clock = Clock.systemUTC();
    replay =
        new ReplayEvaluation(
            database, rules, new Replay(database, importer, detectors, clock), clock);
    archive = new EvaluationArchive(database, coverage);
    overrulings = new OverrulingStore(history, clock);
    discards = new DiscardStore(history, replay.replay(), clock);
    budget = new BudgetBook(database, rules, miner, coverage, split, this::replays, clock);
    judging = new Judging(database, history, rules, detectors, clock);
    prospective = new ProspectiveEvaluation(database, rules, detectors, clock);
  }

  public HeldOutSplit split() {
    return split;
  }

  /// Every look at held-out sessions.
  public LookLedger looks() {
    return new LookLedger(database);
  }

  /// Mode C: which held-out failures a rule could have addressed.
  public CoverageEvaluation coverage() {
    return coverage;
  }

  /// Mode R: the same tasks run under two instruction files.
  public ReplayEvaluation replay() {
    return replay;
  }

  /// Mode J: whether rules, followed, would have prevented held-out failures.
  public Judging judging() {
    return judging;
  }

  /// Lets a language model answer the questions of [#judging].
  public ModelJudge modelJudge() {
    return new ModelJudge(
        judging, new SessionStore(database), new SecureRandom(), Clock.systemUTC());
  }

  /// Mode P: rates of failing sessions before and after an export.
  public ProspectiveEvaluation prospective() {
    return prospective;
  }

  /// How often failures with a rule were repeated, over the releases of the rule file.
  public Trend trend() {
    return new Trends(database).read();
  }

  /// Writes down that a person opened a held-out session out of an evaluation.
  ///
  /// @throws Problem where that evaluation has no verdict yet
  public void opened(Ref evaluation, SessionId session) {
    looks().opened(evaluation.word(), session);
  }

  /// Every evaluation that is kept, newest first.
  public List<KeptEvaluation> kept() {
    return archive.newestFirst();
  }

  private List<KeptReplay> replays() {
    return archive.newestFirst().stream()
        .filter(KeptReplay.class::isInstance)
        .map(KeptReplay.class::cast)
        .toList();
  }

  /// One evaluation, whole.
  ///
  /// @throws Problem where there is none of that name
  public KeptEvaluation open(Ref ref) {
    return archive.open(ref);
  }

  /// Evaluations and skills as files that can be passed on.
  ///
  /// @param skills all there are
  Reports reports(Supplier<List<Skill>> skills) {
    var packaged = Reports.class.getPackage().getImplementationVersion();
    return new Reports(
        this::kept,
        this::open,
        skills,
        this::weighing,
        this::trend,
        new SecretSettingStore(database)::redactor,
        packaged == null ? "(development build)" : packaged);
  }

  private Weighing weighing() {
    return new Weighing(
        rules.list().stream().collect(Collectors.toMap(Rule::id, Weight::of)),
        miner.threshold(),
        budget.paying());
  }

  /// What a result was frozen with; empty for a replay without a verdict, and for old results.
  public Optional<Freeze> freeze(Ref ref) {
    return database.read(handle -> FreezeStore.find(handle, ref.word()));
  }

  /// Says of a run of a replay whether it failed. It counts from now on, and the machine's word is
  /// kept beside it. One decision, which can be undone.
  ///
  /// @throws Problem where it is no replay, has no such run with a result, or no reason is given
  public void override(Ref replay, String task, Arm arm, int epoch, boolean failed, String reason) {
    if (replay.mode() != Mode.REPLAY) {
      throw new Problem(
          "%s has no runs that could be overruled.".formatted(replay.word()),
          "Only replays have runs.");
    }
    overrulings.overrule(replay.number(), task, arm, epoch, failed, reason);
  }

  /// Puts away a replay on which nothing was said yet. One decision, which can be undone; what its
  /// runs gave is kept for later plans.
  ///
  /// @return how many of its runs have ended
  /// @throws Problem where it is no replay, is running, or has a verdict
  public int discard(Ref replay) {
    if (replay.mode() != Mode.REPLAY) {
      throw new Problem(
          "%s is no plan that waits to be run.".formatted(replay.word()),
          "Only unfinished replays can be discarded.");
    }
    return discards.discard(replay.number());
  }

  /// Which of two runs was better, asked without telling the arms.
  public BlindChecks blindChecks() {
    return new BlindChecks(database, history, new SecureRandom(), Clock.systemUTC());
  }

  /// To which lineage the sessions belong that an evaluation is about: those held out, or those its
  /// tasks were taken from.
  ///
  /// @return numbers by the keys of the sessions, where they are known
  public Map<String, Long> lineages(KeptEvaluation kept) {
    return archive.lineages(kept);
  }

  /// What the rules cost on every call against what they could prevent.
  public BudgetBook budget() {
    return budget;
  }

  /// What of the held-out side has reached the rules in force.
  public List<Leak> leaks() {
    return new LeakCheck(database)
        .of(
            rules.list().stream().filter(rule -> rule.status().active()).toList(),
            split.current().hash());
  }
}
