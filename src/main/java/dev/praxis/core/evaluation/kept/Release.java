package dev.praxis.core.evaluation.kept;

import dev.praxis.core.statistics.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time from one export of the rule file to the next.
///
/// @param name `CLAUDE.md 3, 12 rules`; `before` for the time before the first one
/// @param until null while it is the newest
/// @param sessions of the training side that began in it, where the file reaches
/// @param repeats sessions that show a failure whose rule stood in the file; before the first
///   export, whose rule stood in the first
/// @param interval Wilson's, of that rate
/// @param models that ran the sessions, most sessions first
public record Release(
    String name,
    Instant from,
    @Nullable Instant until,
    int sessions,
    int repeats,
    Interval interval,
    List<String> models) {
  /// The name of the time before the first export.
  public static final String BEFORE = "before";

  public Release {
    models = List.copyOf(models);
  }
}
