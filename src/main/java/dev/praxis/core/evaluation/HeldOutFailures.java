package dev.praxis.core.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the failures of the held-out side. Sessions that nobody labelled are read by the detectors
/// here and nowhere else; what they find there is not kept, so that mining never sees it.
public final class HeldOutFailures {
  private static final Comparator<Failure> IN_ORDER =
      Comparator.comparingLong((Failure failure) -> failure.session().id())
          .thenComparing(Failure::tag);

  private final Database database;
  private final Supplier<List<SignalDetector>> detectors;
  private final SessionStore sessions;

  /// @param detectors asked for at the start of each reading: the curator may have changed some
  public HeldOutFailures(Database database, Supplier<List<SignalDetector>> detectors) {
    this.database = database;
    this.detectors = detectors;
    this.sessions = new SessionStore(database);
  }

  /// One held-out failure: a lineage with one tag.
  ///
  /// @param tag empty where nobody has said what went wrong
  /// @param told a person said so; else a detector did
  /// @param seq of the event that shows it; -1 where nothing points at one
  /// @param quote the words that show it; empty where nothing points at any
  public record Failure(HeldOutSession session, String tag, boolean told, int seq, String quote) {}

  /// SHA-256 over names and versions of what reads unlabelled sessions.
  public String tagger() {
    return Freeze.ofDetectors(detectors.get());
  }

  /// One a lineage and tag, by session, then tag. A failed lineage without a tag is one too.
  ///
  /// @throws Problem where nothing is held out, or where `progress` asked to stop
  public List<Failure> find(Progress progress) {
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
      add(found, session, names, looking);
    }
    return byLineage.values().stream().flatMap(HeldOutFailures::named).sorted(IN_ORDER).toList();
  }

  private void add(
      Map<String, Failure> found,
      HeldOutSession session,
      Map<String, String> names,
      List<SignalDetector> looking) {
    var signals =
        session.labelled()
            ? Map.<String, Signal>of()
            : detected(new SessionId(session.id()), looking);
    for (var tag : session.tags()) {
      var name = names.getOrDefault(tag, tag);
      found.putIfAbsent(name, failure(session, name, true, signals.get(tag)));
    }
    signals.forEach((tag, signal) -> {
      var name = names.getOrDefault(tag, tag);
      found.putIfAbsent(name, failure(session, name, session.tags().contains(tag), signal));
    });
    if (session.failed()) {
      found.putIfAbsent("", new Failure(session, "", true, -1, ""));
    }
  }

  private static Failure failure(
      HeldOutSession session, String tag, boolean told, @Nullable Signal signal) {
    return signal == null
        ? new Failure(session, tag, told, -1, "")
        : new Failure(session, tag, told, signal.seq(), signal.quote());
  }

  /// A lineage that carries a tag needs no nameless failure beside it.
  private static Stream<Failure> named(Map<String, Failure> found) {
    return found.values().stream().filter(failure -> found.size() == 1 || !failure.tag().isEmpty());
  }

  /// The first sure signal of each tag.
  private Map<String, Signal> detected(SessionId id, List<SignalDetector> looking) {
    var session = sessions.find(id).orElseThrow();
    var events = sessions.events(id);
    var shared = events.stream().filter(Event::shared).map(Event::seq).collect(Collectors.toSet());
    var first = new LinkedHashMap<String, Signal>();
    looking.stream()
        .flatMap(detector -> detector.detect(session, events).stream())
        .filter(signal -> signal.score() >= Signal.COUNTS && !signal.tag().isEmpty())
        .filter(signal -> !shared.contains(signal.seq()))
        .sorted(Comparator.comparingInt(Signal::seq))
        .forEach(signal -> first.putIfAbsent(signal.tag(), signal));
    return first;
  }
}
