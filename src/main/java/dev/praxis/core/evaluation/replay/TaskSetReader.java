package dev.praxis.core.evaluation.replay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Reads a set of tasks from JSON:
///
/// ```json
/// {"name": "nightly", "tasks": [
///   {"name": "typo", "project": "shop", "prompt": "Fix the typo in the heading.",
///    "workspace": "workspaces/shop", "setup": "npm ci", "check": "npm test",
///    "tag": "forgot_to_run_tests", "critical": false, "session": "4f1c…"}]}
/// ```
///
/// A task needs a name, a project, a prompt, and a check or a tag; the rest may be left out. The
/// session is the one it was taken from.
public final class TaskSetReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  /// Reads and checks a set.
  ///
  /// @throws Problem naming the task and what it lacks
  public TaskSet read(Path file) {
    JsonNode root;
    try {
      root = JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new Problem(
          "The task set %s cannot be read: %s".formatted(file, firstLine(e)),
          "Give a JSON file with a list of tasks.");
    }
    var folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    var tasks = new ArrayList<ReplayTask>();
    var names = new HashSet<String>();
    for (var node : root.path("tasks")) {
      var task = task(node, tasks.size() + 1, folder);
      if (!names.add(task.name())) {
        throw new Problem(
            "Two tasks are called “%s”.".formatted(task.name()), "Give each its own name.");
      }
      tasks.add(task);
    }
    if (tasks.isEmpty()) {
      throw new Problem("The task set %s has no tasks.".formatted(file), "List some in “tasks”.");
    }
    return new TaskSet(root.path("name").asText("tasks"), folder, List.copyOf(tasks));
  }

  private static ReplayTask task(JsonNode node, int number, Path folder) {
    var task =
        new ReplayTask(
            required(node, "name", number),
            required(node, "project", number),
            required(node, "prompt", number),
            node.path("workspace").asText(""),
            node.path("setup").asText(""),
            node.path("check").asText(""),
            node.path("tag").asText(""),
            node.path("critical").asBoolean(false),
            node.path("session").asText(""));
    if (task.check().isBlank() && task.tag().isBlank()) {
      throw new Problem(
          "Task “%s” has neither a check nor a tag.".formatted(task.name()),
          "Say how to tell that it went badly.");
    }
    var workspace = folder.resolve(task.workspace()).normalize();
    if (!workspace.startsWith(folder) || !Files.isDirectory(workspace)) {
      throw new Problem(
          "Task “%s” has no workspace folder at %s.".formatted(task.name(), workspace),
          "Name a folder beside the task set.");
    }
    return task;
  }

  private static String required(JsonNode node, String field, int number) {
    var text = node.path(field).asText("");
    if (text.isBlank()) {
      throw new Problem(
          "Task %d of the set has no %s.".formatted(number, field), "Add a “" + field + "”.");
    }
    return text;
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not there");
  }
}
