package dev.praxis.core.connect.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// How a JSON text is written, so that an addition looks like the rest.
///
/// @param lines whether it has a value a line, or all in one
/// @param unit one step of indentation
/// @param end of a line
/// @param colon between key and value
record JsonStyle(boolean lines, String unit, String end, String colon) {
  private static final JsonStyle USUAL = new JsonStyle(true, "  ", "\n", ": ");

  static JsonStyle of(JsonText json) {
    var text = json.text();
    var root = json.root();
    int broken = text.indexOf('\n');
    var end = broken > 0 && text.charAt(broken - 1) == '\r' ? "\r\n" : USUAL.end;
    if (root.members().isEmpty()) {
      return new JsonStyle(true, USUAL.unit, end, USUAL.colon);
    }
    boolean lines = text.substring(root.start(), root.end()).indexOf('\n') >= 0;
    var first = root.members().values().iterator().next();
    var unit = Lines.standsAlone(text, first.head()) ? Lines.indent(text, first.head()) : "";
    var colon = text.charAt(first.start() - 1) == ':' ? ":" : USUAL.colon;
    return new JsonStyle(lines, unit.isEmpty() ? USUAL.unit : unit, end, colon);
  }

  /// A value; its lines but the first begin with `indent`.
  ///
  /// @param broken whether it may take several lines
  String written(JsonNode value, String indent, boolean broken) {
    var text = new StringBuilder();
    write(value, indent, broken, text);
    return text.toString();
  }

  String key(String name) {
    return quoted(name) + colon;
  }

  private void write(JsonNode value, String indent, boolean broken, StringBuilder text) {
    switch (value) {
      case ObjectNode object -> {
        text.append('{');
        boolean first = true;
        for (var member : object.properties()) {
          between(first, indent, broken, text);
          text.append(key(member.getKey()));
          write(member.getValue(), indent + unit, broken, text);
          first = false;
        }
        closed('}', object.isEmpty(), indent, broken, text);
      }
      case ArrayNode array -> {
        text.append('[');
        boolean first = true;
        for (var element : array) {
          between(first, indent, broken, text);
          write(element, indent + unit, broken, text);
          first = false;
        }
        closed(']', array.isEmpty(), indent, broken, text);
      }
      default -> text.append(quoted(value));
    }
  }

  private void between(boolean first, String indent, boolean broken, StringBuilder text) {
    text.append(first ? "" : ",");
    if (broken) {
      text.append(end).append(indent).append(unit);
    } else if (!first) {
      text.append(space());
    }
  }

  private void closed(
      char bracket, boolean empty, String indent, boolean broken, StringBuilder text) {
    if (broken && !empty) {
      text.append(end).append(indent);
    }
    text.append(bracket);
  }

  /// Between values on one line.
  String space() {
    return colon.equals(":") ? "" : " ";
  }

  private static String quoted(Object value) {
    try {
      return JsonText.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every value can be written", e);
    }
  }
}
