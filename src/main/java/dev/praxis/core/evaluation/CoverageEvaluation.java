package dev.praxis.core.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.evaluation.EvaluationRun.RuleThen;
import dev.praxis.core.evaluation.HeldOutStore.Failure;
import dev.praxis.core.evaluation.leak.Leak;
import dev.praxis.core.evaluation.leak.LeakCheck;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mode C: which held-out failures carry a tag that an active rule addresses. Potential, not proof.
///
/// Held-out sessions that nobody labelled are read by the detectors here and nowhere else; what
/// they find there is not kept, so that mining never sees it.
public final class CoverageEvaluation {
  private static final Comparator<Failure> IN_ORDER =
      Comparator.comparingLong((Failure failure) -> failure.session().id())
          .thenComparing(Failure::tag);

  private final Database database;
  private final RuleStore rules;
  private final TagMiner miner;
  private final Supplier<List<SignalDetector>> detectors;
  private final SessionStore sessions;
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
    this.detectors = detectors;
    this.sessions = new SessionStore(database);
    this.clock = clock;
  }

  /// Evaluates the active rules and keeps the run.
  ///
  /// @throws Problem where nothing is held out, or where `progress` asked to stop: nothing is kept
  ///   then
  public EvaluationRun run(Progress progress) {
    var failures = failures(progress);
    var all = rules.list();
    var active = all.stream().filter(rule -> rule.status().active()).toList();
    var reasons = new Reasons(all, seen(), miner.threshold());
    var items = failures.stream().map(failure -> item(failure, active, reasons)).toList();
    int prevented = (int) items.stream().filter(Item::prevented).count();
    var warnings = Warnings.of(database, active, failures);
    var splitHash = database.read(SplitStore::hash);
    var leaks = new LeakCheck(database).of(active, splitHash);
    var run =
        new EvaluationRun(
            0,
            Instant.ofEpochMilli(clock.millis()),
            "coverage",
            splitHash,
            active.stream().map(CoverageEvaluation::then).toList(),
            active.stream().mapToInt(Rule::tokens).sum(),
            items,
            Intervals.wilson(prevented, items.size()),
            warnings,
            leaks.stream().map(Leak::clause).toList());
    return database.write(handle -> EvaluationStore.keep(handle, run));
  }

  /// Kept runs, newest first.
  public List<EvaluationRun> newestFirst() {
    return database.read(EvaluationStore::newestFirst);
  }

  /// One a lineage and tag, by session, then tag. A failed lineage without a tag is one too.
  private List<Failure> failures(Progress progress) {
    var heldOut = database.read(HeldOutStore::sessions);
    if (heldOut.isEmpty()) {
      throw new Problem(
          "Nothing is held out, so there is nothing to hold the rules against.",
          "Make a held-out split first.");
    }
    var looking = detectors.get();
    var names = database.read(HeldOutStore::names);
    Map<Long, Map<String, Failure>> byLineage = new HashMap<>();
    for (int i = 0; i < heldOut.size(); i++) {
      if (progress.stopRequested()) {
        throw new Problem("The evaluation was stopped.", "Run it again when you have the time.");
      }
      var session = heldOut.get(i);
      progress.at(i, heldOut.size(), "Reading " + session.title());
      var found = byLineage.computeIfAbsent(session.lineage(), _ -> new HashMap<>());
      for (var tag : tags(session, looking)) {
        var name = names.getOrDefault(tag, tag);
        found.putIfAbsent(name, new Failure(session, name, session.tags().contains(tag)));
      }
      if (session.failed()) {
        found.putIfAbsent("", new Failure(session, "", true));
      }
    }
    return byLineage.values().stream().flatMap(CoverageEvaluation::named).sorted(IN_ORDER).toList();
  }

  /// A lineage that carries a tag needs no nameless failure beside it.
  private static Stream<Failure> named(Map<String, Failure> found) {
    return found.values().stream().filter(failure -> found.size() == 1 || !failure.tag().isEmpty());
  }

  private Set<String> tags(HeldOutStore.HeldOut session, List<SignalDetector> looking) {
    var tags = new HashSet<>(session.tags());
    if (!session.labelled()) {
      tags.addAll(detected(new SessionId(session.id()), looking));
    }
    return tags;
  }

  private Set<String> detected(SessionId id, List<SignalDetector> looking) {
    var session = sessions.find(id).orElseThrow();
    var events = sessions.events(id);
    var shared = events.stream().filter(Event::shared).map(Event::seq).collect(Collectors.toSet());
    return looking.stream()
        .flatMap(detector -> detector.detect(session, events).stream())
        .filter(signal -> signal.score() >= Signal.COUNTS && !signal.tag().isEmpty())
        .filter(signal -> !shared.contains(signal.seq()))
        .map(Signal::tag)
        .collect(Collectors.toSet());
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
