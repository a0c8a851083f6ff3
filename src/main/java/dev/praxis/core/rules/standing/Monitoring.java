package dev.praxis.core.rules.standing;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.util.List;
import java.util.Optional;

/// What sessions say of a rule, before its first export and while it stands in a file they read.
/// Only what was judged at the last mining; nothing of sessions that are held out.
///
/// @param placements where it stands and stood, oldest first
/// @param chance what counts as a chance, as the end of a sentence
/// @param telling whether acts tell when the rule speaks; else every session with a tool call is a
///   chance
/// @param since sessions while it stands there, newest first
public record Monitoring(
    List<Placement> placements,
    String chance,
    boolean telling,
    Tally before,
    Tally after,
    List<Observed> since) {
  public Monitoring {
    placements = List.copyOf(placements);
    since = List.copyOf(since);
  }

  /// The failure rate after less the one before, by Newcombe: below 0 fewer failures. An
  /// association over time, not a proof: a tag chosen because it was frequent falls by itself.
  /// Empty where there was no chance before or after.
  public Optional<Interval> change() {
    return before.chances() == 0 || after.chances() == 0
        ? Optional.empty()
        : Optional.of(
            Intervals.newcombeUnpaired(
                after.violated(), after.chances(), before.violated(), before.chances()));
  }
}
