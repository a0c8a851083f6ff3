package dev.praxis.core.mining;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.List;

/// Finds one kind of hint in a session: a pure function over its events.
public interface SignalDetector {

  /// As stored with each signal: `failed_tool_call`.
  String name();

  /// Raised whenever the same events would give other signals.
  int version();

  /// In order of their events.
  List<Signal> detect(Session session, List<Event> events);
}
