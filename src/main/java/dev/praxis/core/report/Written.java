package dev.praxis.core.report;

import java.nio.file.Path;
import java.util.List;

/// A report that was written.
///
/// @param run the evaluation it is about: `replay-3`; `skills` where it is about these
/// @param state what may be claimed; empty where it is no evaluation
/// @param headline a few words of it
/// @param charts ids of the charts in it
public record Written(Path file, String run, String state, String headline, List<String> charts) {
  public Written {
    charts = List.copyOf(charts);
  }
}
