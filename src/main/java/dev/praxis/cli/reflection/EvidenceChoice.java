package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Sessions;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.reflection.trajectory.TrajectoryReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What to learn from.
final class EvidenceChoice {
  @Option(
      names = "--session",
      paramLabel = "ID",
      description = "A session of the training split; may be given again.")
  private List<String> sessions = List.of();

  @Option(
      names = "--trajectories",
      paramLabel = "FILE",
      description = "Messages with feedback, as LangMem takes them.")
  private @Nullable Path trajectories;

  @Option(
      names = "--feedback",
      paramLabel = "TEXT",
      description = "What you say of all of them, in your words.")
  private String feedback = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Where none is named: the newest N training sessions that went wrong; 20 if left out.")
  private int limit = 20;

  String feedback() {
    return feedback;
  }

  List<Trajectory> from(Workbench workbench) {
    var chosen = new ArrayList<Trajectory>();
    var reader = workbench.prompting().sessionTrajectories();
    sessions.forEach(name -> chosen.add(reader.of(Sessions.named(name, workbench))));
    if (trajectories != null) {
      chosen.addAll(new TrajectoryReader().read(trajectories));
    }
    return chosen.isEmpty() && feedback.isBlank() ? reader.newest(limit) : chosen;
  }
}
