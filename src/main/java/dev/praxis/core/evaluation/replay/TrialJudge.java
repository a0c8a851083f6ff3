package dev.praxis.core.evaluation.replay;

import dev.praxis.core.evaluation.replay.ReplayPlan.Trial;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Usage;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Imports what an agent left and looks for the failure the task once triggered.
final class TrialJudge {
  private final ReplayStore store;
  private final Importer importer;
  private final SessionStore sessions;
  private final Supplier<List<SignalDetector>> detectors;

  TrialJudge(
      ReplayStore store,
      Importer importer,
      SessionStore sessions,
      Supplier<List<SignalDetector>> detectors) {
    this.store = store;
    this.importer = importer;
    this.sessions = sessions;
    this.detectors = detectors;
  }

  /// A result that is told already; the transcript only gives its price.
  TrialResult measured(
      Trial trial, Path transcript, String outcome, String reason, double seconds) {
    var session = imported(transcript);
    var shown = session.flatMap(there -> showing(trial.task().tag(), there));
    return result(trial, transcript, outcome, reason, seconds, session, shown);
  }

  /// Passed, unless the detectors find the failure of the task.
  TrialResult judged(Trial trial, Path transcript, double seconds) {
    var session = imported(transcript);
    var tag = trial.task().tag();
    if (tag.isBlank()) {
      return result(
          trial, transcript, "passed", "the check passed", seconds, session, Optional.empty());
    }
    if (session.isEmpty()) {
      var reason = "left no transcript that can be read";
      return result(trial, transcript, "error", reason, seconds, session, Optional.empty());
    }
    var shown = showing(tag, session.get());
    boolean seen = shown.isPresent();
    var checked = trial.task().check().isBlank() ? "" : "the check passed, ";
    return result(
        trial,
        transcript,
        seen ? "failed" : "passed",
        checked + (seen ? "showed " : "did not show ") + tag,
        seconds,
        session,
        shown);
  }

  /// The event at which the failure shows first.
  private Optional<Integer> showing(String tag, Session session) {
    if (tag.isBlank()) {
      return Optional.empty();
    }
    var events = sessions.events(session.id());
    return detectors.get().stream()
        .flatMap(detector -> detector.detect(session, events).stream())
        .filter(signal -> signal.tag().equals(tag) && signal.score() >= Signal.COUNTS)
        .map(Signal::seq)
        .min(Integer::compare);
  }

  /// Not to be stopped: it is short, and half a transcript would be judged.
  private Optional<Session> imported(Path transcript) {
    importer.importAll(List.of(transcript), Progress.ignored());
    return store.session(transcript.toString()).map(SessionId::new).flatMap(sessions::find);
  }

  private static TrialResult result(
      Trial trial,
      Path transcript,
      String outcome,
      String reason,
      double seconds,
      Optional<Session> session,
      Optional<Integer> shown) {
    var usage = session.map(Session::usage).orElse(Usage.NONE);
    return new TrialResult(
        trial.task().name(),
        trial.arm(),
        trial.epoch(),
        outcome,
        reason,
        transcript.toString(),
        seconds,
        usage.tokens().in() + usage.tokens().out(),
        usage.costUsd(),
        false,
        shown.map(Integer::longValue).orElse(null));
  }
}
