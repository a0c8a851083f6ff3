package dev.praxis.core.mining.trend;

import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.time.LocalDate;
import java.util.Set;

/// How many of the lineages that began in one week carry a tag.
///
/// @param monday first day of the week, in UTC
/// @param lineages of the training split that began in it
/// @param carriers those of them that carry the tag
/// @param sessions of the carriers, as far as they show it
public record TagWeek(LocalDate monday, int lineages, int carriers, Set<SessionId> sessions) {
  public TagWeek {
    sessions = Set.copyOf(sessions);
  }

  /// 0 to 1; 0 where nothing began.
  public double rate() {
    return lineages == 0 ? 0 : (double) carriers / lineages;
  }

  public Interval band() {
    return Intervals.wilson(carriers, lineages);
  }
}
