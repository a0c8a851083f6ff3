package dev.praxis.core.rules.standing;

import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.judging.Acts;
import dev.praxis.core.rules.judging.RuleJudge;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.standing.ObservationStore.Place;
import dev.praxis.core.rules.standing.ObservationStore.Seen;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows rules after their export: judges the sessions they speak to, and tells how each rule
/// stands. Held-out sessions are never read.
public final class RuleMonitor {
  private final Database database;
  private final RuleStore rules;
  private final SessionStore sessions;
  private final JudgedSessions judged;
  private final Clock clock;
  private final Path home = Path.of(System.getProperty("user.home"));
  private final RuleJudge.Bench bench = new RuleJudge.Bench();

  public RuleMonitor(
      Database database, RuleStore rules, SessionStore sessions, JudgedSessions judged) {
    this(database, rules, sessions, judged, Clock.systemUTC());
  }

  public RuleMonitor(
      Database database,
      RuleStore rules,
      SessionStore sessions,
      JudgedSessions judged,
      Clock clock) {
    this.database = database;
    this.rules = rules;
    this.sessions = sessions;
    this.judged = judged;
    this.clock = clock;
  }

  /// Judges what has not been judged as it is now, each session read once for all rules. Asked to
  /// stop, it keeps what is done.
  public void observe(Progress progress) {
    database.use(ObservationStore::forgetHeldOut);
    var due = due();
    int done = 0;
    for (var entry : due.entrySet()) {
      if (progress.stopRequested()) {
        return;
      }
      progress.at(done++, due.size(), "Looking whether rules are followed");
      observe(entry.getKey(), entry.getValue());
    }
  }

  /// Judges everything anew.
  public void observeAgain(Progress progress) {
    database.use(ObservationStore::forget);
    observe(progress);
  }

  /// How one rule stands.
  ///
  /// @throws dev.praxis.core.Problem where there is no such rule
  public RuleStanding standing(long id) {
    return standings(rules.list().stream().filter(rule -> rule.id() == id).toList()).stream()
        .findFirst()
        .orElseThrow(() -> RuleStore.noSuchRule(id));
  }

  /// The same of a rule that was read already.
  public RuleStanding standing(Rule rule) {
    return standings(List.of(rule)).getFirst();
  }

  /// How all rules stand, in the order of the instruction file.
  public List<RuleStanding> standings() {
    return standings(rules.list());
  }

  /// A rule a session has to be judged by.
  private record Task(Rule rule, RuleJudge judge, Seen seen) {}

  private Map<Place, List<Task>> due() {
    var placements = database.read(PlacementStore::byRule);
    var due = new LinkedHashMap<Place, List<Task>>();
    if (placements.isEmpty()) {
      return due;
    }
    var places = database.read(ObservationStore::places);
    for (var rule : rules.list()) {
      var reaches = reaches(placements.getOrDefault(rule.id(), List.of()));
      if (!reaches.isEmpty()) {
        add(rule, places.stream().filter(place -> reached(place, reaches)).toList(), due);
      }
    }
    return due;
  }

  private void add(Rule rule, List<Place> places, Map<Place, List<Task>> due) {
    var judge = bench.of(rule);
    var known =
        database.read(handle -> ObservationStore.seen(handle, rule.id())).stream()
            .collect(Collectors.toMap(Seen::session, Seen::by));
    for (var place : places) {
      var seen = new Seen(place.session(), by(rule, place));
      if (!seen.by().equals(known.get(place.session()))) {
        due.computeIfAbsent(place, _ -> new ArrayList<>()).add(new Task(rule, judge, seen));
      }
    }
  }

  private static String by(Rule rule, Place place) {
    return "%d events, version %d of %s for %s %s, judge %d"
        .formatted(
            place.events(),
            rule.version(),
            rule.tags(),
            rule.scope().word(),
            rule.scope().pathGlob(),
            RuleJudge.VERSION);
  }

  private void observe(Place place, List<Task> tasks) {
    var session = sessions.find(place.session());
    if (session.isEmpty()) {
      return;
    }
    var acts = Acts.of(session.get(), sessions.events(place.session()), judged);
    var found = tasks.stream().map(task -> task.judge().judge(acts)).toList();
    database.use(handle -> {
      for (int i = 0; i < tasks.size(); i++) {
        var task = tasks.get(i);
        ObservationStore.keep(handle, task.rule().id(), task.seen(), found.get(i));
      }
    });
  }

  private List<RuleStanding> standings(List<Rule> asked) {
    var placements = database.read(PlacementStore::byRule);
    var tags =
        asked.stream()
            .filter(rule -> placements.containsKey(rule.id()))
            .flatMap(rule -> rule.tags().stream())
            .collect(Collectors.toSet());
    var signs = new Signs(database.read(handle -> ObservationStore.signs(handle, tags)));
    var evidence = rules.evidence();
    var rejections = rules.rejections();
    var winners = rules.mergedInto();
    return asked.stream()
        .map(rule -> {
          var monitoring = monitoring(rule, placements.getOrDefault(rule.id(), List.of()), signs);
          return new RuleStanding(
              rule,
              Stage.of(rule.status(), monitoring.after().sessions() > 0),
              rules.versions(rule.id()),
              evidence.getOrDefault(rule.id(), List.of()),
              rejections.get(rule.id()),
              winners.get(rule.id()),
              winners.entrySet().stream()
                  .filter(each -> each.getValue() == rule.id())
                  .map(Map.Entry::getKey)
                  .sorted()
                  .toList(),
              monitoring,
              Advisor.suggestions(rule, monitoring, clock.instant()));
        })
        .toList();
  }

  private Monitoring monitoring(Rule rule, List<Placement> placements, Signs signs) {
    var judge = bench.of(rule);
    if (placements.isEmpty()) {
      return new Monitoring(
          placements, judge.chance(), judge.telling(), Tally.NOTHING, Tally.NOTHING, List.of());
    }
    var first = placements.getFirst().from();
    var before = new ArrayList<Observed>();
    var since = new ArrayList<Observed>();
    for (var row : database.read(handle -> ObservationStore.rows(handle, rule.id()))) {
      var observed = signs.addedTo(row.observed(), rule);
      var covering =
          placements.stream().filter(each -> reach(each).covers(row.cwd(), row.project())).toList();
      if (covering.stream().anyMatch(each -> each.holdsAt(observed.at()))) {
        since.add(observed);
      } else if (!covering.isEmpty() && observed.at().isBefore(first)) {
        before.add(observed);
      }
    }
    return new Monitoring(
        placements, judge.chance(), judge.telling(), Tally.of(before), Tally.of(since), since);
  }

  private Set<Reach> reaches(List<Placement> placements) {
    return placements.stream().map(this::reach).collect(Collectors.toSet());
  }

  private static boolean reached(Place place, Set<Reach> reaches) {
    return reaches.stream().anyMatch(reach -> reach.covers(place.cwd(), place.project()));
  }

  private Reach reach(Placement placement) {
    return Reach.of(placement.file(), home);
  }
}
