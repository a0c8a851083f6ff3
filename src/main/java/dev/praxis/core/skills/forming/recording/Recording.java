package dev.praxis.core.skills.forming.recording;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What was done on one request.
///
/// @param steps successful ones in order, each once
/// @param proof what showed at the end that it worked
public record Recording(Segment segment, List<RecordedStep> steps, Proof proof) {

  /// What the session itself showed after the last change.
  public enum Proof {
    /// Tests passed.
    TESTS,
    /// A check of the running system was well.
    CHECK,
    NONE
  }

  public Recording {
    steps = List.copyOf(steps);
  }

  /// Steps that are more than what any competent agent does unasked.
  public int telling() {
    return (int) steps.stream().filter(step -> !step.trivial()).count();
  }

  /// What its steps have in common with those of other sessions.
  public Set<String> shapes() {
    return steps.stream()
        .filter(step -> !step.trivial())
        .map(RecordedStep::shape)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
