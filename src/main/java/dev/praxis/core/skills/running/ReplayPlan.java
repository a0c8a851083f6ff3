package dev.praxis.core.skills.running;

import dev.praxis.core.skills.Skill;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A skill to be done again, with its parameters filled in, the skills it replays within.
///
/// @param values as given, by name
public record ReplayPlan(Skill skill, Map<String, String> values, List<Entry> entries) {
  public ReplayPlan {
    entries = List.copyOf(entries);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// One step of the skill.
  public sealed interface Entry {
    /// Its number in the skill, from 1.
    int seq();

    /// What is to be done for it, in order.
    Stream<PlannedStep> steps();
  }

  /// A step of its own.
  public record Own(PlannedStep step) implements Entry {
    @Override
    public int seq() {
      return step.seq();
    }

    @Override
    public Stream<PlannedStep> steps() {
      return Stream.of(step);
    }
  }

  /// A step that replays another skill.
  public record Part(int seq, ReplayPlan plan) implements Entry {
    @Override
    public Stream<PlannedStep> steps() {
      return plan.steps().stream();
    }
  }

  /// Everything to be done, in order.
  public List<PlannedStep> steps() {
    return entries.stream().flatMap(Entry::steps).toList();
  }
}
