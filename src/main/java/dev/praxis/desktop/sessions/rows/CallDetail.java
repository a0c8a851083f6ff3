package dev.praxis.desktop.sessions.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.session.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a tool call was given, laid out for reading: a command, a change of a file, or plain
/// arguments. Made off the JavaFX thread, since a change is a computed difference.
///
/// @param commands what was to be run, as typed
/// @param fields the other arguments
/// @param changes lines of a file that was edited or written
public record CallDetail(List<String> commands, List<Argument> fields, List<Change> changes) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int HEAD_LINES = 12;
  private static final Set<String> SHOWN_ABOVE = Set.of("file_path", "notebook_path");
  private static final Set<String> EDIT = Set.of("old_string", "new_string");

  /// A named value of the input.
  public record Argument(String name, Fold value) {}

  /// A line of a file, and what became of it.
  public record Change(Row.Change.Fate fate, TextDiff.Line line) {}

  public CallDetail {
    commands = List.copyOf(commands);
    fields = List.copyOf(fields);
    changes = List.copyOf(changes);
  }

  public static CallDetail of(ToolUse use) {
    try {
      return of(JSON.readTree(use.input()));
    } catch (JsonProcessingException e) {
      // what the agent wrote is no JSON: show it as it is
      return new CallDetail(List.of(use.input()), List.of(), List.of());
    }
  }

  private static CallDetail of(JsonNode input) {
    var commands = new ArrayList<String>();
    var fields = new ArrayList<Argument>();
    var changes = new ArrayList<Change>(changes(input));
    for (var field : input.properties()) {
      var name = field.getKey();
      var value = field.getValue();
      if (name.equals("command") && value.isTextual()) {
        commands.add(Inert.text(value.textValue()));
      } else if (name.equals("edits") && value.isArray()) {
        value.forEach(edit -> changes.addAll(changes(edit)));
      } else if (tells(name, value) && !partOfChange(input, name)) {
        var text = value.isTextual() ? value.textValue() : value.toString();
        fields.add(new Argument(Inert.text(name), Fold.of(Inert.text(text), HEAD_LINES)));
      }
    }
    return new CallDetail(commands, fields, changes);
  }

  /// An option left off tells nothing.
  private static boolean tells(String name, JsonNode value) {
    return !SHOWN_ABOVE.contains(name) && !(value.isBoolean() && !value.booleanValue());
  }

  private static boolean partOfChange(JsonNode input, String name) {
    return (edits(input) && EDIT.contains(name)) || (writes(input) && name.equals("content"));
  }

  private static boolean edits(JsonNode input) {
    return input.path("old_string").isTextual() && input.path("new_string").isTextual();
  }

  private static boolean writes(JsonNode input) {
    return input.path("file_path").isTextual() && input.path("content").isTextual();
  }

  private static List<Change> changes(JsonNode input) {
    if (edits(input)) {
      var before = Inert.text(input.path("old_string").textValue());
      return ChangeLines.between(before, Inert.text(input.path("new_string").textValue()));
    }
    return writes(input)
        ? ChangeLines.written(Inert.text(input.path("content").textValue()))
        : List.of();
  }
}
