package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.ending.Aftermath;
import dev.praxis.core.mining.ending.Aftermath.Fate;
import dev.praxis.core.mining.ending.AftermathReader;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Work that turned out bad later in its session. It says that something went wrong, not what, so
/// it only hints. The evidence is the work and what became of it.
public final class AftermathDetector implements SignalDetector {
  private static final int VERSION = 2;

  private final String name;
  private final Fate fate;
  private final double score;
  private final JudgedSessions judged;
  private final AftermathReader reader;

  private AftermathDetector(String name, Fate fate, double score, SharedReadings shared) {
    this.name = name;
    this.fate = fate;
    this.score = score;
    judged = shared.judged();
    reader = shared.aftermath();
  }

  /// Commits undone, and work the person wants taken back.
  public static AftermathDetector reverted(SharedReadings shared) {
    return new AftermathDetector("work_reverted", Fate.REVERTED, 0.7, shared);
  }

  /// The project's automatic checks failed on what the agent had pushed.
  public static AftermathDetector checksFailed(SharedReadings shared) {
    return new AftermathDetector("ci_failed", Fate.CI_FAILED, 0.8, shared);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var found =
        reader.of(events, judged.of(session, events)).stream()
            .filter(told -> told.fate() == fate)
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    var bySeq = new HashMap<Integer, Event>();
    events.forEach(event -> bySeq.put(event.seq(), event));
    return found.stream().map(told -> signal(session, told, bySeq)).toList();
  }

  private Signal signal(Session session, Aftermath told, Map<Integer, Event> bySeq) {
    var event = bySeq.get(told.seq());
    var text = event == null ? "" : event.text();
    return new Signal(
        session.id(),
        told.seq(),
        name,
        VERSION,
        "",
        score,
        text.isBlank() ? Quote.of(told.because()) : Quote.ofAnswer(text),
        told.because() + ", after the work at step " + told.work(),
        Stream.of(told.work(), told.seq()).distinct().sorted().toList());
  }
}
