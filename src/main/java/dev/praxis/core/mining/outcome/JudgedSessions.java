package dev.praxis.core.mining.outcome;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The calls of a session with their verdicts, judged once for all detectors that look at the same
/// events one after the other. For any thread.
public final class JudgedSessions {
  private record Last(List<Event> events, Map<Integer, JudgedCall> calls) {}

  private final ResultJudge judge = new ResultJudge();
  private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

  /// Every call by its seq.
  @SuppressWarnings("ReferenceEquality") // the very same list, not one like it
  public Map<Integer, JudgedCall> of(Session session, List<Event> events) {
    var known = last.get();
    if (known == null || known.events != events) {
      known = new Last(events, Map.copyOf(JudgedCall.bySeq(session, events, judge)));
      last.set(known);
    }
    return known.calls;
  }

  /// The verdict on an answer whose call the transcript does not have.
  public Verdict judge(Attempt attempt) {
    return judge.judge(attempt);
  }
}
