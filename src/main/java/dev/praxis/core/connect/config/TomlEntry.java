package dev.praxis.core.connect.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.praxis.core.Problem;
import java.nio.file.Path;
import java.util.List;

/// Tables at the end of a TOML file, which is where a table can stand whatever comes before it.
///
/// @param path of the table, or of the list of tables where `list`
/// @param list whether one more table of a list is added
/// @param value what the table says
/// @param written the lines that say it, each ended by a line feed
/// @param telltale what a table of the list that does the same as ours has in its text
public record TomlEntry(
    List<String> path, boolean list, ObjectNode value, String written, String telltale)
    implements ConfigEdit {
  private static final TomlMapper TOML =
      TomlMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public TomlEntry {
    path = List.copyOf(path);
  }

  @Override
  public String apply(Path file, String text) {
    var before = read(file, text);
    if (stands(file, before)) {
      return text;
    }
    var after = text + gap(text) + written.replace("\n", Lines.end(text));
    var expected = before.deepCopy();
    put(expected);
    if (!isRead(after, expected)) {
      throw new Problem(
          "“%s” in %s is written in a way that takes no further table."
              .formatted(String.join(".", path), file),
          "Write “%s” as tables of their own, then connect again; nothing was written."
              .formatted(path.getFirst()));
    }
    return after;
  }

  @Override
  public boolean saySame(Path file, String one, String other) {
    return read(file, one).equals(read(file, other));
  }

  private static ObjectNode read(Path file, String text) {
    try {
      if (TOML.readTree(text) instanceof ObjectNode table) {
        return table;
      }
      return TOML.createObjectNode();
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new Problem(
          "%s is no TOML that can be relied on: %s%s."
              .formatted(
                  file,
                  e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"),
                  at == null ? "" : ", line " + at.getLineNr()),
          "Mend it, then connect again; nothing was written.",
          e);
    }
  }

  private static boolean isRead(String after, ObjectNode expected) {
    try {
      return expected.equals(TOML.readTree(after));
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private boolean stands(Path file, ObjectNode root) {
    JsonNode place = root;
    for (int i = 0; i < path.size(); i++) {
      place = place.get(path.get(i));
      boolean last = i == path.size() - 1;
      if (place == null) {
        return false;
      }
      if ((last && list) ? !place.isArray() : !place.isObject()) {
        throw new Problem(
            "“%s” in %s is no %s."
                .formatted(
                    String.join(".", path.subList(0, i + 1)),
                    file,
                    (last && list) ? "list of tables" : "table"),
            "Look at the file; nothing was written.");
      }
    }
    return list ? isElement(file, place) : isTable(file, place);
  }

  private boolean isTable(Path file, JsonNode table) {
    if (!JsonText.covers(table, value)) {
      throw JsonEntry.other(file, String.join(".", path));
    }
    return true;
  }

  private boolean isElement(Path file, JsonNode tables) {
    for (var table : tables) {
      if (JsonText.covers(table, value)) {
        return true;
      }
      if (table.toString().contains(telltale)) {
        throw JsonEntry.other(file, String.join(".", path));
      }
    }
    return false;
  }

  private void put(ObjectNode root) {
    var at = root;
    for (var name : path.subList(0, path.size() - 1)) {
      at = at.withObjectProperty(name);
    }
    if (list) {
      at.withArrayProperty(path.getLast()).add(value);
    } else {
      at.set(path.getLast(), value);
    }
  }

  /// A table begins on a line of its own, after an empty one.
  private static String gap(String text) {
    if (text.isEmpty()) {
      return "";
    }
    var end = Lines.end(text);
    if (!text.endsWith("\n")) {
      return end + end;
    }
    return text.endsWith(end + end) || text.isBlank() ? "" : end;
  }
}
