package dev.praxis.core.mining;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.MinedSessionStore.Found;
import dev.praxis.core.mining.counting.LiveTally;
import dev.praxis.core.mining.ending.SessionEnding;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.resolution.ResolutionFinder;
import dev.praxis.core.review.History;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Finds signals in the training split, and counts which tags recur there. Sessions that are held
/// out or in quarantine are never read.
public final class TagMiner {
  private static final int USUAL_THRESHOLD = 2;

  private final Database database;
  private final History history;
  private final Supplier<List<SignalDetector>> detectors;
  private final SessionStore sessions;
  private final ResolutionFinder resolutions;
  private final SessionEnding ending;
  private final Taxonomy taxonomy = new Taxonomy();
  private final LiveTally tally;
  private final Consumer<Progress> afterwards;

  public TagMiner(Database database, History history, List<SignalDetector> detectors) {
    this(database, history, () -> detectors);
  }

  /// @param detectors asked for at the start of each mining: the curator may have changed some
  public TagMiner(Database database, History history, Supplier<List<SignalDetector>> detectors) {
    this(database, history, detectors, new SharedReadings());
  }

  /// @param shared best what the detectors share, so that each session is read once
  public TagMiner(
      Database database,
      History history,
      Supplier<List<SignalDetector>> detectors,
      SharedReadings shared) {
    this(database, history, detectors, shared, _ -> {});
  }

  /// @param afterwards what else looks at sessions once the detectors have
  public TagMiner(
      Database database,
      History history,
      Supplier<List<SignalDetector>> detectors,
      SharedReadings shared,
      Consumer<Progress> afterwards) {
    this.afterwards = afterwards;
    this.database = database;
    this.history = history;
    this.detectors = detectors;
    this.resolutions = new ResolutionFinder(shared.judged());
    this.ending = new SessionEnding(shared);
    this.sessions = new SessionStore(database);
    this.tally = new LiveTally(database);
  }

  /// Runs the detectors over sessions they have not seen as they are now, one session after the
  /// other, then counts. Asked to stop, it keeps and counts what is done.
  public MiningReport mine(int threshold, Progress progress) {
    database.use(MinedSessionStore::forgetHeldOut);
    var looking = detectors.get();
    var unseen = database.read(handle -> MinedSessionStore.unseen(handle, versions(looking)));
    for (int i = 0; i < unseen.size() && !progress.stopRequested(); i++) {
      var next = unseen.get(i);
      progress.at(i, unseen.size(), "Looking for mistakes in " + next.title());
      var found = look(next.session(), looking);
      database.use(handle -> MinedSessionStore.replace(handle, next, found));
    }
    afterwards.accept(progress);
    return counts(threshold);
  }

  /// How many training sessions the detectors have not seen as they are now: new ones, those that
  /// have grown, and all where the detectors have changed.
  public int unseen() {
    return database.read(
        handle -> MinedSessionStore.countUnseen(handle, versions(detectors.get())));
  }

  private static String versions(List<SignalDetector> looking) {
    return looking.stream()
        .map(detector -> detector.name() + ":" + detector.version())
        .collect(Collectors.joining(" ", "", " resolution:" + ResolutionFinder.VERSION));
  }

  /// Counts what is known, without looking at sessions again. After a decision only what it changed
  /// is counted: that takes as long in a large workspace as in a small one.
  public MiningReport counts(int threshold) {
    return tally.ask((handle, counted) -> TagStore.report(handle, counted, threshold, taxonomy));
  }

  /// Occurrences by tag and project, most frequent tag first; sessions without a project are left
  /// out.
  public Map<String, Map<String, Integer>> byProject() {
    return database.read(TagStore::byProject);
  }

  /// Who carries each of these tags in the training split; tags nobody carries are left out. Tells
  /// what several tags have together, which counts of single tags cannot.
  public Map<String, TagCarriers> carriers(Set<String> tags) {
    return tags.isEmpty() ? Map.of() : database.read(handle -> TagStore.carriers(handle, tags));
  }

  /// The threshold last decided in this workspace; 2 to begin with.
  public int threshold() {
    return database.read(handle -> TagStore.threshold(handle, USUAL_THRESHOLD));
  }

  /// Decides the threshold; can be undone.
  ///
  /// @throws Problem where it is below 1
  public void decideThreshold(int threshold) {
    if (threshold < 1) {
      throw new Problem(
          "A threshold of " + threshold + " makes no sense.", "Choose a number from 1 on.");
    }
    history.decide(
        "threshold",
        "mining/threshold",
        "Set the threshold to " + threshold,
        handle -> {
          TagStore.keepThreshold(handle, threshold);
          return threshold;
        });
  }

  /// What shows a tag in the training split: unreviewed first, then by score falling.
  public List<Evidence> evidence(String tag) {
    return database.read(handle -> EvidenceStore.list(handle, tag));
  }

  /// The sessions of the training split that carry a tag, newest first.
  public List<SessionId> sessions(String tag) {
    return database.read(handle -> TagStore.sessions(handle, tag));
  }

  /// The curator's word on one piece of evidence; can be undone.
  ///
  /// @param verdict `real`, `not_real` or `snoozed`
  public void review(Evidence evidence, String verdict) {
    var signal = evidence.signal();
    var act =
        switch (verdict) {
          case "real" -> "Confirm ";
          case "not_real" -> "Refuse ";
          case "snoozed" -> "Snooze ";
          default -> throw new IllegalArgumentException(verdict);
        };
    history.decide(
        "review",
        "session/" + signal.session(),
        act + signal.tag() + " in " + evidence.sessionName(),
        handle -> {
          EvidenceStore.keep(handle, evidence, verdict);
          return verdict;
        });
  }

  /// What forks and copies share with an older session was found there.
  private Found look(SessionId id, List<SignalDetector> looking) {
    var session = sessions.find(id);
    if (session.isEmpty()) {
      return Found.NOTHING;
    }
    var events = sessions.events(id);
    var shared =
        events.stream()
            .filter(Event::shared)
            .map(Event::seq)
            .collect(Collectors.toCollection(HashSet::new));
    var signals =
        looking.stream()
            .flatMap(detector -> detector.detect(session.get(), events).stream())
            .filter(signal -> !shared.contains(signal.seq()))
            .toList();
    var resolved =
        resolutions.find(session.get(), events).stream()
            .filter(each -> !shared.contains(each.fixed().seq()))
            .toList();
    var known = ending.of(session.get(), events).filter(end -> end.outcome() != Outcome.UNKNOWN);
    return new Found(signals, resolved, known.orElse(null));
  }
}
