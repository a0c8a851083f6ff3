package dev.praxis.core.evaluation.replay;

import java.nio.file.Path;
import java.util.List;

/// Tasks prepared for replay.
///
/// @param folder against which the workspaces of its tasks are resolved
public record TaskSet(String name, Path folder, List<ReplayTask> tasks) {
  public TaskSet {
    tasks = List.copyOf(tasks);
  }
}
