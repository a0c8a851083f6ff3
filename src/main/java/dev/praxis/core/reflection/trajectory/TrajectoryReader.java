package dev.praxis.core.reflection.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import dev.praxis.core.transcript.telling.ContentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads trajectories as LangMem takes them: pairs of messages and feedback, or objects with
/// `messages` and `feedback`, in one list or one on each line; also a bare list of messages. What a
/// tool answered is left out, so that it cannot become a line of a prompt.
public final class TrajectoryReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long MOST_BYTES = 64 << 20;

  /// In the order of the file; named by their own ids, or else by the file's name and a number.
  ///
  /// @throws Problem where the file cannot be read or holds no trajectory
  public List<Trajectory> read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Problem(
            file + " is too large for trajectories.", "Import it with `praxis import` instead.");
      }
      return read(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Problem(
          "Trajectories cannot be read from " + file + ".",
          "Check that the file exists and is UTF-8 text.",
          e);
    }
  }

  /// @param name of where the text is from
  List<Trajectory> read(String name, String text) {
    var values = values(text.startsWith("\uFEFF") ? text.substring(1) : text, name);
    var trajectories = new ArrayList<Trajectory>();
    for (var value : values) {
      var key = name + "/" + (trajectories.size() + 1);
      trajectories.add(trajectory(key, value).orElseThrow(() -> unfit(key, null)));
    }
    if (trajectories.isEmpty()) {
      throw unfit(name, null);
    }
    return trajectories;
  }

  private static List<JsonNode> values(String text, String name) {
    try {
      var values = new ArrayList<JsonNode>();
      try (var documents = JSON.createParser(text)) {
        for (JsonNode each = JSON.readTree(documents);
            each != null;
            each = JSON.readTree(documents)) {
          values.add(each);
        }
      }
      if (values.size() != 1) {
        return values;
      }
      var only = values.getFirst();
      boolean many = only.isArray() && !isMessage(only.path(0)) && !isPair(only);
      return many ? children(only) : values;
    } catch (IOException e) {
      throw unfit(name, e);
    }
  }

  private static List<JsonNode> children(JsonNode list) {
    var children = new ArrayList<JsonNode>();
    list.forEach(children::add);
    return children;
  }

  private static Optional<Trajectory> trajectory(String key, JsonNode value) {
    boolean pair = isPair(value);
    var messages = pair ? value.path(0) : value.isArray() ? value : value.path("messages");
    if (!messages.isArray() || !isMessage(messages.path(0))) {
      return Optional.empty();
    }
    var feedback =
        pair
            ? value.path(1)
            : value.has("feedback") ? value.path("feedback") : value.path("annotation");
    var turns = new ArrayList<Turn>();
    messages.forEach(message -> turns.add(turn(message)));
    var own = value.path("id").isValueNode() ? value.path("id").asText() : key;
    return Optional.of(
        new Trajectory(own, Optional.empty(), turns, FeedbackReader.read(feedback), List.of()));
  }

  private static Turn turn(JsonNode message) {
    var role = role(roleOf(message));
    var content = ContentText.of(message.path("content"));
    if (role == Role.TOOL) {
      return new Turn(role, "[answers, %d characters]".formatted(content.length()));
    }
    var text = new StringBuilder(content);
    message
        .path("tool_calls")
        .forEach(call -> text.append("\n[calls ").append(call.toString()).append(']'));
    return new Turn(role, text.toString().strip());
  }

  private static Role role(String word) {
    return switch (word) {
      case "user", "human" -> Role.USER;
      case "tool", "function" -> Role.TOOL;
      case "system", "developer" -> Role.SYSTEM;
      default -> Role.AGENT;
    };
  }

  private static boolean isPair(JsonNode value) {
    return value.isArray()
        && value.size() <= 2
        && value.path(0).isArray()
        && isMessage(value.path(0).path(0))
        && !(value.path(1).isArray() && isPair(value.path(1)));
  }

  private static boolean isMessage(JsonNode value) {
    return value.isObject() && !roleOf(value).isEmpty();
  }

  private static String roleOf(JsonNode message) {
    return message.path("role").asText(message.path("type").asText("")).toLowerCase(Locale.ROOT);
  }

  private static Problem unfit(String where, @Nullable Throwable cause) {
    return new Problem(
        where + " is no trajectory.",
        "Give pairs of messages and feedback, or objects with messages and feedback, as JSON.",
        cause);
  }
}
