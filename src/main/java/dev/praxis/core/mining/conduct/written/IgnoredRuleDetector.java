package dev.praxis.core.mining.conduct.written;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.List;

/// A written rule of the instruction file in force, and an act that breaks it. In force is what the
/// session itself shows of such files, from where it shows it; what a file says today proves
/// nothing of the day of the session. Who asks for the very thing is obeyed, not a rule ignored.
public final class IgnoredRuleDetector implements SignalDetector {
  private static final int VERSION = 2;
  private static final String NAME = "ignored_rule";

  private final JudgedSessions judged;

  public IgnoredRuleDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var reading = new RuleFollower(judged.of(session, events));
    events.forEach(reading::follow);
    return reading.broken().stream().map(broken -> signal(session, broken)).toList();
  }

  private static Signal signal(Session session, RuleFollower.Broken broken) {
    var flat = broken.act().replaceAll("\\s+", " ").strip();
    return new Signal(
        session.id(),
        broken.seq(),
        NAME,
        VERSION,
        "ignored_written_rule",
        0.75,
        flat.length() <= 300 ? flat : flat.substring(0, 299) + "…",
        "the instruction file says: " + broken.rule(),
        List.of(broken.shownAt(), broken.seq()));
  }
}
