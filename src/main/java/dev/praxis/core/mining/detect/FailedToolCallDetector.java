package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.Attempt;
import dev.praxis.core.mining.outcome.Excerpt;
import dev.praxis.core.mining.outcome.FailureKinds;
import dev.praxis.core.mining.outcome.FailureKinds.Kind;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.outcome.Verdict;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tool calls that failed by themselves: not those refused, cancelled or swept away by a sibling.
/// About a third of them carry no mark of it, so every answer is judged anew. A signal stands at
/// the answer. It carries a tag only where the failure is a lesson; a red test is ordinary work.
public final class FailedToolCallDetector implements SignalDetector {
  private static final int VERSION = 2;

  /// The call is not in the transcript, whose beginning may be missing: only a mark tells then.
  private static final ToolUse UNKNOWN = new ToolUse("A tool", "", "{}", ToolStatus.FAILED, null);

  private final JudgedSessions judged;
  private final FailureKinds kinds = FailureKinds.shipped();

  public FailedToolCallDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "failed_tool_call";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var calls = judged.of(session, events);
    var signals = new ArrayList<Signal>();
    @Nullable Event spoke = null; // right before, with code in its words
    for (var event : events) {
      if (event.is(EventKind.TOOL_RESULT)) {
        var seq = event.answers();
        var call = seq == null ? null : calls.get(seq);
        if (call != null && call.verdict().failed()) {
          signals.add(signal(session, call.call(), call.use(), event, call.verdict()));
        } else if (call == null && event.failed()) {
          signals.addAll(orphan(session, spoke, event));
        }
      }
      spoke = event.is(EventKind.AGENT_MESSAGE) && event.text().contains("```") ? event : null;
    }
    return signals;
  }

  /// Where agents work in a team, one writes code in a message and another runs it.
  private List<Signal> orphan(Session session, @Nullable Event code, Event answer) {
    var verdict = judged.judge(Attempt.of(session, UNKNOWN, answer));
    return verdict.failed() ? List.of(signal(session, code, UNKNOWN, answer, verdict)) : List.of();
  }

  private Signal signal(
      Session session, @Nullable Event call, ToolUse use, Event answer, Verdict verdict) {
    var kind = kind(use, verdict);
    boolean teaches = !kind.tag().isEmpty();
    return new Signal(
        session.id(),
        answer.seq(),
        name(),
        VERSION,
        kind.tag(),
        teaches ? Math.min(kind.score(), verdict.sure()) : verdict.sure(),
        answer.text().isBlank()
            ? Quote.of(use.tool() + " " + use.target())
            : Quote.ofAnswer(Excerpt.of(answer.text())),
        use.tool()
            + " failed: "
            + kind.name().word().replace('_', ' ')
            + " ("
            + because(verdict)
            + ")",
        call == null ? List.of(answer.seq()) : List.of(call.seq(), answer.seq()));
  }

  private Kind kind(ToolUse use, Verdict verdict) {
    var failure = verdict.kind();
    if (failure == null) {
      throw new IllegalStateException("a failure of no kind");
    }
    return kinds.of(use.tool(), failure);
  }

  private static String because(Verdict verdict) {
    return Quote.of(verdict.because());
  }
}
