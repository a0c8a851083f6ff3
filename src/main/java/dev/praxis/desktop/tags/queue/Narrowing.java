package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.session.SessionId;
import java.time.LocalDate;
import java.util.Set;

/// Which part of what has one tag is shown.
public sealed interface Narrowing {

  /// What was seen in one project.
  record InProject(String project) implements Narrowing {}

  /// What was seen in the sessions of lineages that began in one week.
  record InWeek(LocalDate monday, Set<SessionId> sessions) implements Narrowing {
    public InWeek {
      sessions = Set.copyOf(sessions);
    }
  }

  /// Whether a card with the tag belongs here.
  default boolean holds(QueueCard card) {
    var evidence = card.evidence();
    return switch (this) {
      case InProject(var project) -> evidence.project().equals(project);
      case InWeek(_, var sessions) -> sessions.contains(evidence.signal().session());
    };
  }
}
