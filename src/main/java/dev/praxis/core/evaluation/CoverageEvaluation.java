package dev.praxis.core.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.evaluation.EvaluationRun.RuleThen;
import dev.praxis.core.evaluation.HeldOutFailures.Failure;
import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.freeze.FreezeStore;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Mode C: which held-out failures carry a tag that an active rule addresses. Potential, not proof.
public final class CoverageEvaluation {
  private final Database database;
  private final RuleStore rules;
  private final TagMiner miner;
  private final HeldOutFailures failures;
  private final Clock clock;

  /// @param detectors asked for at the start of each run: the curator may have changed some
  public CoverageEvaluation(
      Database database,
      RuleStore rules,
      TagMiner miner,
      Supplier<List<SignalDetector>> detectors) {
    this(database, rules, miner, detectors, Clock.systemUTC());
  }

  public CoverageEvaluation(
      Database database,
      RuleStore rules,
      TagMiner miner,
      Supplier<List<SignalDetector>> detectors,
      Clock clock) {
    this.database = database;
    this.rules = rules;
    this.miner = miner;
    this.failures = new HeldOutFailures(database, detectors);
    this.clock = clock;
  }

  /// Evaluates the active rules and keeps the run.
  ///
  /// @throws Problem where nothing is held out, no rule is in force, or `progress` asked to stop:
  ///   nothing is kept then, and no look is taken
  public EvaluationRun run(Progress progress) {
    var found = failures.find(progress);
    var all = rules.list();
    var active = all.stream().filter(rule -> rule.status().active()).toList();
    refuseWithout(active);
    var reasons = new Reasons(all, seen(), miner.threshold());
    var items = found.stream().map(failure -> item(failure, active, reasons)).toList();
    int prevented = (int) items.stream().filter(Item::prevented).count();
    var warnings = Warnings.of(database, active, found);
    var soundness = Soundness.of(database, rules);
    var run =
        new EvaluationRun(
            0,
            Instant.ofEpochMilli(clock.millis()),
            "coverage",
            soundness.splitHash(),
            active.stream().map(CoverageEvaluation::then).toList(),
            active.stream().mapToInt(Rule::tokens).sum(),
            items,
            Intervals.wilson(prevented, items.size()),
            warnings,
            soundness.faults());
    var freeze =
        new Freeze(soundness.splitHash(), Freeze.ofRules(active), failures.tagger(), "", "");
    return database.write(handle -> {
      var kept = EvaluationStore.keep(handle, run);
      FreezeStore.ofRun(handle, kept.id(), freeze);
      return kept;
    });
  }

  /// Its result is known beforehand, while the look would make every rule written later invalid.
  private static void refuseWithout(List<Rule> active) {
    if (active.isEmpty()) {
      throw new Problem(
          "No rule is in force, so none can cover a held-out failure.",
          "Approve rules first. No look was taken.");
    }
  }

  /// Kept runs, newest first.
  public List<EvaluationRun> newestFirst() {
    return database.read(EvaluationStore::newestFirst);
  }

  /// A kept run; empty where there is none of that number.
  public Optional<EvaluationRun> find(long id) {
    return database.read(handle -> EvaluationStore.find(handle, id));
  }

  private Map<String, Integer> seen() {
    return miner.counts(1).tags().stream()
        .collect(Collectors.toMap(TagCount::tag, TagCount::support));
  }

  private static Item item(Failure failure, List<Rule> active, Reasons reasons) {
    var tag = failure.tag();
    var caughtBy = new ArrayList<Long>();
    active.stream()
        .filter(rule -> rule.tags().contains(tag))
        .forEach(rule -> caughtBy.add(rule.id()));
    var session = failure.session();
    return new Item(
        new SessionId(session.id()),
        session.key(),
        session.title(),
        session.project(),
        tag,
        caughtBy,
        caughtBy.isEmpty() ? reasons.missed(tag) : Reasons.caught(tag, caughtBy));
  }

  private static RuleThen then(Rule rule) {
    return new RuleThen(rule.id(), rule.version(), rule.text(), rule.tags());
  }
}
