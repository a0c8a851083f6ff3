package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.retiring.Advice;
import dev.praxis.core.skills.standing.Standing;
import java.util.List;

/// What the runs of a skill say besides its reliability.
///
/// @param advice what should be done about it, the most pressing first
public record Judged(Standing standing, List<Advice> advice) {
  public Judged {
    advice = List.copyOf(advice);
  }

  boolean has(Advice.Kind kind) {
    return advice.stream().anyMatch(each -> each.kind() == kind);
  }
}
