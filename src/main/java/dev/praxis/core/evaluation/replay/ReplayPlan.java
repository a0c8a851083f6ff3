package dev.praxis.core.evaluation.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// What a replay will do, frozen before it starts.
///
/// @param tasks of the set
/// @param folder of the set, where the workspaces are
/// @param instructionFile its path in the workspace, such as `CLAUDE.md`
/// @param before what that file says in the first arm
/// @param after what it says in the second
/// @param agent the command and its arguments; `{prompt}` stands for the prompt of the task,
///   `{epoch}` for the number of the run, which an agent may take for its seed
/// @param environment names of the variables the agent may see, such as a key's
/// @param epochs runs of each task in each arm
/// @param seconds one run may take
/// @param parallel at most so many runs at a time
/// @param network whether the agent may reach the network: live agents must
/// @param smallestDifference worth acting on, as a share
/// @param plannedLooks at most so many looks at the split
/// @param seed of what is drawn by chance in the analysis
public record ReplayPlan(
    List<ReplayTask> tasks,
    String folder,
    String instructionFile,
    String before,
    String after,
    List<String> agent,
    List<String> environment,
    int epochs,
    int seconds,
    int parallel,
    boolean network,
    double smallestDifference,
    int plannedLooks,
    long seed) {
  /// Stands for the prompt of the task in the command of an agent.
  static final String PROMPT = "{prompt}";

  private static final String EPOCH = "{epoch}";

  public ReplayPlan {
    tasks = List.copyOf(tasks);
    agent = List.copyOf(agent);
    environment = List.copyOf(environment);
    if (epochs < 1 || parallel < 1 || plannedLooks < 1) {
      throw new IllegalArgumentException("epochs, parallel runs and looks are counted from 1");
    }
  }

  /// One run of one task.
  public record Trial(ReplayTask task, Arm arm, int epoch) {}

  /// What the agent reads as its instructions.
  public String instructions(Arm arm) {
    return switch (arm) {
      case BEFORE -> before;
      case AFTER -> after;
    };
  }

  /// The command line that runs one task.
  List<String> command(Trial trial) {
    var epoch = Integer.toString(trial.epoch());
    return agent.stream()
        .map(word -> word.replace(EPOCH, epoch).replace(PROMPT, trial.task().prompt()))
        .toList();
  }

  /// Every run there is, the arms of one task and epoch side by side, so that what changes with
  /// time changes for both.
  public List<Trial> trials() {
    return IntStream.rangeClosed(1, epochs)
        .boxed()
        .flatMap(epoch ->
            tasks.stream()
                .flatMap(
                    task -> Arrays.stream(Arm.values()).map(arm -> new Trial(task, arm, epoch))))
        .toList();
  }

  /// SHA-256 over everything the result of a run depends on. The epoch is part of it, so that a
  /// kept result never stands in for another try.
  String key(Trial trial, String workspaceHash) {
    var task = trial.task();
    return hash(
        task.prompt(),
        workspaceHash,
        task.setup(),
        task.check(),
        task.tag(),
        instructionFile,
        instructions(trial.arm()),
        String.join("\0", agent),
        Boolean.toString(network),
        Integer.toString(seconds),
        Integer.toString(trial.epoch()));
  }

  /// Each part with its length before it, so that no two lists of parts read alike.
  static String hash(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
