package dev.praxis.desktop.evaluation.wizard.split;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.HeldOutSplit.HeldOut;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.evaluation.leak.Leak;
import java.util.List;

/// How the split in force stands.
///
/// @param leaks what of the held-out side has reached the rules
/// @param looks taken at it so far
/// @param projects that could be held out, by name
public record SplitFacts(
    SplitReport report, HeldOut heldOut, List<Leak> leaks, int looks, List<String> projects) {
  static final SplitFacts NOTHING =
      new SplitFacts(
          new SplitReport("", 0, 0, 0, 0, ""), new HeldOut(0, 0, 0), List.of(), 0, List.of());

  public SplitFacts {
    projects = List.copyOf(projects);
    leaks = List.copyOf(leaks);
  }

  /// Reads it; off the JavaFX thread.
  static SplitFacts of(Workbench workbench) {
    return new SplitFacts(
        workbench.split().current(),
        workbench.split().heldOut(),
        workbench.evaluations().leaks(),
        workbench.evaluations().replay().looksUsed(),
        workbench.split().projects());
  }
}
