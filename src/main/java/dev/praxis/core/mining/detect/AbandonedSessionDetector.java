package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.Excerpt;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.speech.Phrases;
import dev.praxis.core.mining.speech.Sentence;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A session that the person left in the middle: after a failing result, an interruption or a
/// question of the agent that nobody answered. People also leave because they are content, so it is
/// a weak hint. A question after a report of success is an offer, and a session still under way
/// looks the same until it grows.
public final class AbandonedSessionDetector implements SignalDetector {
  private static final int VERSION = 3;
  private static final double INTERRUPTED = 0.35;
  private static final double FAILED = 0.3;
  private static final double ASKED_AFTER_FAILURE = 0.3;
  private static final double ASKED = 0.2;

  private static final Pattern COURTESY =
      Pattern.compile(
          "(?i)\\b(?:need (?:something|anything)|anything else|(?:what|how) can i (?:do|help)|how"
              + " (?:can|may) i (?:help|assist)|what would you like to (?:do|work on)|kann ich"
              + " (?:sonst|noch|dir)|puedo ayudar|puis-je (?:vous |t')?aider)");

  private final JudgedSessions judged;
  private final Phrases claims = Phrases.load("/mining/claims.json");

  public AbandonedSessionDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "abandoned_session";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var last = last(events);
    boolean person = events.stream().anyMatch(event -> event.is(EventKind.USER_MESSAGE));
    if (session.relation().equals("subagent") || last == null || !person) {
      return List.of();
    }
    var calls = judged.of(session, events);
    var failure = lastFailure(events, calls);
    return switch (last.kind()) {
      case INTERRUPTION ->
          atWork(events)
              ? List.of(
                  signal(session, last, INTERRUPTED, "stopped, and never taken up again", last))
              : List.of();
      case TOOL_RESULT ->
          failure != null && failure.end() == last.seq()
              ? List.of(signal(session, last, FAILED, "ends with a failing result", failure.call()))
              : List.of();
      case AGENT_MESSAGE -> calls.isEmpty() ? List.of() : asked(session, last, failure);
      case USER_MESSAGE, REASONING, TOOL_CALL, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META ->
          List.of();
    };
  }

  private List<Signal> asked(Session session, Event message, @Nullable JudgedCall failure) {
    var sentences = Sentence.of(message.text());
    boolean asks = !sentences.isEmpty() && sentences.getLast().bare().endsWith("?");
    boolean offers =
        sentences.stream()
            .filter(sentence -> !sentence.bare().endsWith("?"))
            .anyMatch(sentence -> claims.found("done", sentence.bare()));
    if (!asks || offers || COURTESY.matcher(sentences.getLast().bare()).find()) {
      return List.of();
    }
    return List.of(
        failure == null
            ? signal(session, message, ASKED, "nobody answered the agent's question", message)
            : signal(
                session,
                message,
                ASKED_AFTER_FAILURE,
                "nobody answered the agent's question after a failure",
                failure.call()));
  }

  private Signal signal(Session session, Event at, double score, String reason, Event since) {
    var words =
        at.is(EventKind.AGENT_MESSAGE)
            ? Sentence.of(at.text()).getLast().text()
            : Excerpt.of(at.text());
    return new Signal(
        session.id(),
        at.seq(),
        name(),
        VERSION,
        "",
        score,
        words.isBlank() ? reason : Quote.ofAnswer(words),
        reason,
        since.equals(at) ? List.of(at.seq()) : List.of(since.seq(), at.seq()));
  }

  /// Whether the agent was in the middle of something when it was stopped: whoever leaves the
  /// program after an answer interrupts nothing.
  private static boolean atWork(List<Event> events) {
    var before =
        events.reversed().stream().filter(event -> !event.is(EventKind.INTERRUPTION)).toList();
    var last = last(before.reversed());
    boolean began =
        events.stream()
            .anyMatch(event -> event.is(EventKind.AGENT_MESSAGE) || event.is(EventKind.TOOL_CALL));
    return began && last != null && !last.is(EventKind.AGENT_MESSAGE);
  }

  /// The last that somebody said or did.
  private static @Nullable Event last(List<Event> events) {
    for (var event : events.reversed()) {
      switch (event.kind()) {
        case USER_MESSAGE, AGENT_MESSAGE, TOOL_CALL, TOOL_RESULT, INTERRUPTION -> {
          return event;
        }
        case REASONING, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META -> {}
      }
    }
    return null;
  }

  /// The last call of the last turn, where it failed.
  private static @Nullable JudgedCall lastFailure(
      List<Event> events, Map<Integer, JudgedCall> calls) {
    for (var event : events.reversed()) {
      if (event.is(EventKind.USER_MESSAGE)) {
        return null;
      }
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null) {
        return call.verdict().failed() ? call : null;
      }
    }
    return null;
  }
}
