package dev.praxis.desktop.evaluation.wizard.split;

import dev.praxis.core.evaluation.HeldOutSplit;
import java.util.List;

/// A split as a person wants it.
///
/// @param share of lineages, by time and at random
/// @param embargoDays after the cut in time
/// @param seed of a split at random
/// @param projects held out by project
record SplitOrder(
    SplitMethod method, double share, int embargoDays, String seed, List<String> projects) {
  SplitOrder {
    projects = List.copyOf(projects);
  }

  /// Off the JavaFX thread.
  void make(HeldOutSplit split) {
    switch (method) {
      case TIME -> split.byTime(share, embargoDays);
      case RANDOM -> split.random(share, seed);
      case PROJECT -> split.byProject(projects);
    }
  }
}
