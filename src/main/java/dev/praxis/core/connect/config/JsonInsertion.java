package dev.praxis.core.connect.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.connect.config.JsonPlace.Kind;

/// Puts a value behind the last one of an object or array. Adds characters and takes none away.
final class JsonInsertion {
  private final String text;
  private final JsonStyle style;

  JsonInsertion(JsonText json) {
    text = json.text();
    style = JsonStyle.of(json);
  }

  /// The text with one value more.
  ///
  /// @param key for an object; ignored for an array
  String into(JsonPlace container, String key, JsonNode value) {
    var head = container.kind() == Kind.OBJECT ? style.key(key) : "";
    var children = container.children();
    if (children.isEmpty()) {
      return style.lines() ? first(container, head, value) : only(container, head, value);
    }
    var last = children.getLast();
    boolean comma = hasComma(last.end(), container.close());
    if (style.lines() && Lines.standsAlone(text, last.head())) {
      return below(container, last, comma, head, value);
    }
    return beside(container, last, comma, head, value);
  }

  /// Into an empty one, which may hold comments.
  private String first(JsonPlace container, String head, JsonNode value) {
    var outer = Lines.indent(text, container.start());
    var indent = outer + style.unit();
    var added = head + style.written(value, indent, true);
    if (Lines.standsAlone(text, container.close())) {
      return inserted(lineOf(container), indent + added + style.end());
    }
    return inserted(container.close(), style.end() + indent + added + style.end() + outer);
  }

  private String only(JsonPlace container, String head, JsonNode value) {
    return inserted(container.close(), head + style.written(value, "", false));
  }

  /// On lines of its own, like the last one.
  private String below(
      JsonPlace container, JsonPlace last, boolean comma, String head, JsonNode value) {
    var indent = Lines.indent(text, last.head());
    var added = indent + head + style.written(value, indent, true) + (comma ? "," : "");
    var after =
        Lines.standsAlone(text, container.close())
            ? inserted(lineOf(container), added + style.end())
            : inserted(
                container.close(),
                style.end() + added + style.end() + Lines.indent(text, container.start()));
    return comma ? after : withComma(after, last);
  }

  /// On the line of the last one.
  private String beside(
      JsonPlace container, JsonPlace last, boolean comma, String head, JsonNode value) {
    var added = style.space() + head + style.written(value, "", false);
    return comma
        ? inserted(container.close(), added + ",")
        : withComma(inserted(last.end(), added), last);
  }

  private int lineOf(JsonPlace container) {
    return Lines.start(text, container.close());
  }

  private String inserted(int at, String added) {
    return text.substring(0, at) + added + text.substring(at);
  }

  private static String withComma(String after, JsonPlace last) {
    return after.substring(0, last.end()) + "," + after.substring(last.end());
  }

  /// Whether a comma stands between, outside of comments.
  private boolean hasComma(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? to : end;
      } else if (text.startsWith("/*", at)) {
        at = text.indexOf("*/", at) + 1;
      } else if (text.charAt(at) == ',') {
        return true;
      }
    }
    return false;
  }
}
