package dev.praxis.core.connect.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.Problem;
import dev.praxis.core.connect.config.JsonPlace.Kind;
import java.nio.file.Path;
import java.util.List;

/// A value in a JSON file: a member of an object, or one more element of an array.
///
/// @param path of the object or array; what is missing of it is made
/// @param key of the member; empty for an element
/// @param telltale what an element that does the same as ours has in its text; never empty for one
/// @param fresh what a file that is made has besides
public record JsonEntry(
    List<String> path, String key, ObjectNode value, String telltale, ObjectNode fresh)
    implements ConfigEdit {

  public JsonEntry {
    path = List.copyOf(path);
    if (key.isEmpty() == telltale.isEmpty()) {
      throw new IllegalArgumentException("a member has a key, an element a telltale");
    }
  }

  /// A member of an object.
  public static JsonEntry member(List<String> path, String key, ObjectNode value) {
    return new JsonEntry(path, key, value, "", JsonText.MAPPER.createObjectNode());
  }

  /// One more element of an array.
  public static JsonEntry element(List<String> path, ObjectNode value, String telltale) {
    return new JsonEntry(path, "", value, telltale, JsonText.MAPPER.createObjectNode());
  }

  /// The same, with these members besides where the file is made.
  public JsonEntry inFresh(ObjectNode members) {
    return new JsonEntry(path, key, value, telltale, members);
  }

  @Override
  public String apply(Path file, String text) {
    if (text.isBlank()) {
      var whole = fresh.deepCopy();
      put(whole);
      return text + new JsonStyle(true, "  ", "\n", ": ").written(whole, "", true) + "\n";
    }
    var json = JsonText.read(file, text);
    if (stands(file, json.value())) {
      return text;
    }
    var expected = json.value().deepCopy();
    put(expected);
    var after = inserted(json);
    if (!JsonText.read(file, after).value().equals(expected)) {
      throw new IllegalStateException("the addition to %s changed something else".formatted(file));
    }
    return after;
  }

  @Override
  public boolean saySame(Path file, String one, String other) {
    return JsonText.read(file, one).value().equals(JsonText.read(file, other).value());
  }

  /// Whether it is there already.
  private boolean stands(Path file, ObjectNode root) {
    JsonNode place = root;
    for (int i = 0; i < path.size(); i++) {
      place = place.get(path.get(i));
      boolean last = i == path.size() - 1 && key.isEmpty();
      if (place == null) {
        return false;
      }
      if (last ? !place.isArray() : !place.isObject()) {
        throw new Problem(
            "“%s” in %s is no %s."
                .formatted(
                    String.join(".", path.subList(0, i + 1)), file, last ? "list" : "object"),
            "Look at the file; nothing was written.");
      }
    }
    if (key.isEmpty()) {
      return isElement(file, place);
    }
    var there = place.get(key);
    if (there != null && !JsonText.covers(there, value)) {
      throw other(file, String.join(".", path) + "." + key);
    }
    return there != null;
  }

  private boolean isElement(Path file, JsonNode array) {
    for (var element : array) {
      if (JsonText.covers(element, value)) {
        return true;
      }
      if (element.toString().contains(telltale)) {
        throw other(file, String.join(".", path));
      }
    }
    return false;
  }

  static Problem other(Path file, String place) {
    return new Problem(
        "%s has an entry for Praxis at “%s” already, and it says something else."
            .formatted(file, place),
        "Take that one back with --undo, or out by hand, then connect again; nothing was written.");
  }

  private void put(ObjectNode root) {
    var at = root;
    for (int i = 0; i < path.size(); i++) {
      if (i == path.size() - 1 && key.isEmpty()) {
        at.withArrayProperty(path.get(i)).add(value);
        return;
      }
      at = at.withObjectProperty(path.get(i));
    }
    at.set(key, value);
  }

  private String inserted(JsonText json) {
    var insertion = new JsonInsertion(json);
    var place = json.root();
    for (int i = 0; i < path.size(); i++) {
      var next = place.members().get(path.get(i));
      if (next == null) {
        return insertion.into(place, path.get(i), wrapped(path.subList(i + 1, path.size())));
      }
      place = next;
    }
    if (place.kind() == Kind.SCALAR) {
      throw new IllegalStateException("looked at before");
    }
    return insertion.into(place, key, value);
  }

  /// The value within what is missing around it.
  private JsonNode wrapped(List<String> missing) {
    JsonNode inner = value;
    if (key.isEmpty()) {
      inner = JsonText.MAPPER.createArrayNode().add(value);
    } else {
      inner = JsonText.MAPPER.createObjectNode().set(key, value);
    }
    for (var name : missing.reversed()) {
      inner = JsonText.MAPPER.createObjectNode().set(name, inner);
    }
    return inner;
  }
}
