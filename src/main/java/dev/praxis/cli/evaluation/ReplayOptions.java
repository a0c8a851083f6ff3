package dev.praxis.cli.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.replay.Bubblewrap;
import dev.praxis.core.evaluation.replay.Confinement;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.TaskSetReader;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a replay is to do, as given on the command line.
final class ReplayOptions {
  private static final int USUAL_SECONDS = 900;
  private static final int USUAL_EPOCHS = 3;

  @Option(names = "--tasks", paramLabel = "FILE", description = "The tasks, as JSON.")
  private @Nullable Path tasks;

  @Option(
      names = "--before",
      paramLabel = "FILE",
      description = "The instruction file of the first arm; nothing if left out.")
  private @Nullable Path before;

  @Option(
      names = "--after",
      paramLabel = "FILE",
      description = "The instruction file of the second arm.")
  private @Nullable Path after;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "What the agent calls that file; CLAUDE.md if left out.")
  private String file = "CLAUDE.md";

  @Option(
      names = "--epochs",
      paramLabel = "K",
      description = "Runs of each task in each arm; 3 if left out.")
  private int epochs = USUAL_EPOCHS;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "At most so many runs at a time; 1 if left out.")
  private int parallel = 1;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "At most so long a run; 900 if left out.")
  private int seconds = USUAL_SECONDS;

  @Option(names = "--network", description = "Let the agent reach the network: live agents must.")
  private boolean network;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "A variable of this shell the agent may see, such as its key; repeatable.")
  private List<String> environment = List.of();

  @Option(
      names = "--readable",
      paramLabel = "FOLDER",
      description = "A folder outside the system the agent may read, such as its own; repeatable.")
  private List<Path> readable = List.of();

  @Option(
      names = "--dry-run",
      description = "Tell how many runs it takes and what they can show; run nothing.")
  boolean dryRun;

  @Parameters(
      paramLabel = "AGENT",
      arity = "0..*",
      description = "After --: the command that runs the agent; {prompt} stands for the task.")
  private List<String> agent = List.of();

  /// @throws Problem naming what is missing
  ReplayPlan plan() {
    if (tasks == null || after == null || agent.isEmpty()) {
      throw new Problem(
          "A replay needs tasks, an instruction file to try, and an agent.",
          "Give --tasks FILE --after FILE, and after -- the command that runs the agent.");
    }
    if (agent.stream().noneMatch(word -> word.contains("{prompt}"))) {
      throw new Problem(
          "The agent's command does not say where the task goes.",
          "Put {prompt} where it takes its prompt.");
    }
    if (epochs < 1 || parallel < 1 || seconds < 1) {
      throw new Problem(
          "Epochs, parallel runs and seconds are at least 1.", "Give positive numbers.");
    }
    var set = new TaskSetReader().read(tasks);
    return new ReplayPlan(
        set.tasks(),
        set.folder().toString(),
        file,
        before == null ? "" : text(before),
        text(after),
        agent,
        environment,
        epochs,
        seconds,
        parallel,
        network,
        ReplayEvidence.SMALLEST_DIFFERENCE,
        ReplayEvidence.PLANNED_LOOKS,
        1);
  }

  /// How the runs are made, kept so that others can go on with the plan.
  RunWay way() {
    return new RunWay(
        true, readable.stream().map(folder -> folder.toAbsolutePath().toString()).toList(), true);
  }

  Confinement sandbox() {
    return Bubblewrap.find(readable.stream().map(Path::toAbsolutePath).toList());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Problem(
          "The instruction file %s cannot be read.".formatted(file),
          "Name a file in UTF-8 that is there.");
    }
  }
}
