package dev.praxis.core.skills.forming;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.skills.forming.recording.Recorder;
import dev.praxis.core.skills.forming.recording.Recording;
import dev.praxis.core.skills.forming.recording.Segment;
import dev.praxis.core.skills.forming.recording.Segments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads one session for forming: its requests, what was done on each, and whether it worked.
final class SessionForming {
  private static final Set<String> COMPLAINTS =
      Set.of(
          "user_correction",
          "correction_with_rule",
          "failure_report",
          "redo_request",
          "complaint_after_claim",
          "denial_reason",
          "interrupt_redirect");
  private static final double SURE = 0.5;

  private final SessionStore sessions;
  private final SignalStore signals;
  private final JudgedSessions judged = new JudgedSessions();
  private final Recorder recorder = new Recorder();

  SessionForming(SessionStore sessions, SignalStore signals) {
    this.sessions = sessions;
    this.signals = signals;
  }

  /// What was done on one request.
  ///
  /// @param at when it ended; null where nobody says
  record Done(
      Recording recording,
      Verification verification,
      @Nullable Instant at,
      @Nullable Duration duration) {}

  /// In order. What a fork shares with an older session was read there.
  List<Done> of(Session session) {
    var events = sessions.events(session.id());
    var calls = judged.of(session, events);
    var complaints = complaints(session);
    return Segments.of(events, calls, complaints).stream()
        .filter(segment -> isOwn(segment, events))
        .map(segment -> {
          var recording = recorder.record(session, segment, events, calls);
          var last = lastWithin(complaints, segment);
          return new Done(
              recording,
              Verification.of(session, recording, last),
              at(events, segment),
              duration(events, recording));
        })
        .toList();
  }

  private NavigableSet<Integer> complaints(Session session) {
    var seqs = new TreeSet<Integer>();
    signals.of(session.id()).stream()
        .filter(signal -> COMPLAINTS.contains(signal.detector()) && signal.score() >= SURE)
        .map(Signal::seq)
        .forEach(seqs::add);
    return seqs;
  }

  private static int lastWithin(NavigableSet<Integer> complaints, Segment segment) {
    var last = complaints.floor(segment.lastSeq());
    return last == null || last <= segment.requestSeq() || !segment.holds(last) ? -1 : last;
  }

  private static boolean isOwn(Segment segment, List<Event> events) {
    return events.stream()
            .anyMatch(
                event -> segment.holds(event.seq()) && event.toolUse() != null && !event.shared())
        || events.stream()
            .noneMatch(
                event -> segment.holds(event.seq()) && event.toolUse() != null && event.shared());
  }

  private static @Nullable Instant at(List<Event> events, Segment segment) {
    return events.stream()
        .filter(event -> segment.holds(event.seq()))
        .map(Event::at)
        .filter(Objects::nonNull)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static @Nullable Duration duration(List<Event> events, Recording recording) {
    var seqs = new HashSet<Integer>();
    recording.steps().forEach(step -> seqs.add(step.seq()));
    var times =
        events.stream()
            .filter(event -> seqs.contains(event.seq()))
            .map(Event::at)
            .filter(Objects::nonNull)
            .toList();
    return times.size() < 2 ? null : Duration.between(times.getFirst(), times.getLast());
  }
}
