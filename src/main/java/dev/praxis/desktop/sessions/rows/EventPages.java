package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.review.EvidenceSpanStore;
import dev.praxis.core.secrets.SecretStore;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads a session in pages, ready to be shown. Called off the JavaFX thread.
public final class EventPages {
  private static final int FIRST = 200;
  private static final int REST = 2_000;

  private final SessionStore sessions;
  private final SignalStore signals;
  private final EvidenceSpanStore spans;
  private final SecretStore secrets;

  public EventPages(
      SessionStore sessions, SignalStore signals, EvidenceSpanStore spans, SecretStore secrets) {
    this.sessions = sessions;
    this.signals = signals;
    this.spans = spans;
    this.secrets = secrets;
  }

  /// Events that follow each other.
  ///
  /// @param last whether nothing comes after it
  public record Page(List<Entry> entries, boolean last) {
    public Page {
      entries = List.copyOf(entries);
    }

    public int nextSeq() {
      return entries.isEmpty() ? 0 : entries.getLast().seq() + 1;
    }
  }

  /// A screenful, so that something is to be seen at once.
  public Page first(SessionId session, Words words) {
    return page(session, 0, FIRST, words);
  }

  public Page from(SessionId session, int seq, Words words) {
    return page(session, seq, REST, words);
  }

  /// By the seq of the event each is about.
  public Map<Integer, List<Signal>> signals(SessionId session) {
    return signals.of(session).stream().collect(Collectors.groupingBy(Signal::seq));
  }

  /// What the person marked.
  public List<EvidenceSpan> spans(SessionId session) {
    return spans.of(session);
  }

  /// How many secrets are masked in it.
  public long secrets(SessionId session) {
    return secrets.of(session.value());
  }

  public Kin kin(Session session) {
    var parent = session.parent() == null ? null : sessions.find(session.parent()).orElse(null);
    return new Kin(parent, sessions.children(session.id()));
  }

  private Page page(SessionId session, int from, int limit, Words words) {
    var events = sessions.events(session, from, limit);
    var entries = events.stream().map(event -> Entry.of(event, words)).toList();
    return new Page(entries, events.size() < limit);
  }
}
