package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;

/// Message content as text: a string, or blocks of which some are no text.
final class ContentText {
  private ContentText() {}

  static String of(JsonNode content) {
    if (!content.isArray()) {
      return content.isTextual() ? content.textValue() : content.isObject() ? block(content) : "";
    }
    var text = new StringBuilder();
    for (var block : content) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(block(block));
    }
    return text.toString();
  }

  /// An image is told by its type and size, never by its bytes.
  static String block(JsonNode block) {
    if (block.isTextual()) {
      return block.textValue();
    }
    return switch (block.path("type").asText("")) {
      case "text" -> block.path("text").asText("");
      case "image", "document" -> placeholder(block);
      case "tool_reference" -> "[tool " + block.path("tool_name").asText("") + "]";
      default -> block.path("text").isTextual() ? block.path("text").textValue() : block.toString();
    };
  }

  private static String placeholder(JsonNode block) {
    var source = block.path("source");
    var type = source.path("media_type").asText("");
    long bytes = source.path("data").asText("").length() * 3L / 4;
    var size = bytes == 0 ? "" : ", " + Math.max(1, Math.round(bytes / 1024.0)) + " KB";
    return "[" + block.path("type").textValue() + (type.isEmpty() ? "" : " " + type) + size + "]";
  }
}
