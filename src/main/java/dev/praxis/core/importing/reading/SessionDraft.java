package dev.praxis.core.importing.reading;

import dev.praxis.core.session.Tokens;
import dev.praxis.core.session.Usage;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.TranscriptEvent.TokensUsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A session while its file is read: what is counted, and the calls that wait for their results.
final class SessionDraft {
  private static final int CALLS_REMEMBERED = 10_000;

  final Recent<Call> calls = new Recent<>(CALLS_REMEMBERED);
  private final List<String> unwritten = new ArrayList<>();
  @Nullable SessionFacts facts;
  @Nullable SessionTotals totals;
  final Map<Voice, Labelled> labels = new EnumMap<>(Voice.class);
  int place = -1; // among the sessions of the file, by their first step
  int turns;
  int errors;
  private int events;
  private int toolCalls;
  private @Nullable Instant started;
  private @Nullable Instant ended;
  private Usage usage = Usage.NONE;
  private Usage ofStep = Usage.NONE;
  private int usedBy; // the step that `ofStep` is of

  /// @param row null once the call is written
  record Call(int seq, @Nullable CallRow row) {}

  /// The place of the next step.
  int saw(@Nullable Instant at) {
    if (at != null) {
      started = started == null || at.isBefore(started) ? at : started;
      ended = ended == null || at.isAfter(ended) ? at : ended;
    }
    return events++;
  }

  void called(String callId, CallRow row) {
    toolCalls++;
    calls.put(callId, new Call(events - 1, row));
    unwritten.add(callId);
  }

  /// Counts for the step told last; before any step, for the first.
  void used(TokensUsed used) {
    var more =
        new Usage(
            new Tokens(used.in(), used.out(), used.cached(), used.cacheWritten()), used.costUsd());
    int step = Math.max(0, events - 1);
    ofStep = step == usedBy ? ofStep.plus(more) : more;
    usedBy = step;
    usage = usage.plus(more);
  }

  boolean hasUsed() {
    return !usage.equals(Usage.NONE);
  }

  TokensRow tokensOfLastStep() {
    return new TokensRow(place, usedBy, ofStep);
  }

  /// The rows are on their way: a result that comes now has to follow them.
  void forgetWritten() {
    for (var callId : unwritten) {
      var call = calls.get(callId);
      if (call != null) {
        calls.put(callId, new Call(call.seq(), null));
      }
    }
    unwritten.clear();
  }

  SessionSummary summary() {
    var known = facts == null ? new SessionFacts(0, "", "", "", "", "", Map.of()) : facts;
    return new SessionSummary(
        known.nativeId(),
        known.key(),
        known.parentNativeId(),
        known.relation(),
        known.facts(),
        started == null ? null : started.toEpochMilli(),
        ended == null ? null : ended.toEpochMilli(),
        events,
        turns,
        toolCalls,
        errors,
        usage(),
        totals == null ? null : totals.duration(),
        List.copyOf(labels.values()));
  }

  private Usage usage() {
    if (totals == null) {
      return usage;
    }
    return new Usage(
        totals.tokens() == null ? usage.tokens() : totals.tokens(),
        totals.costUsd() == null ? usage.costUsd() : totals.costUsd());
  }
}
