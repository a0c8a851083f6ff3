package dev.praxis.core.transcript.telling;

import com.fasterxml.jackson.databind.JsonNode;

/// Message content as text: a string, or blocks of which some are no text.
public final class ContentText {
  private static final String DATA_URL = "data:";

  private ContentText() {}

  public static String of(JsonNode content) {
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
  public static String block(JsonNode block) {
    if (block.isTextual()) {
      return block.textValue();
    }
    return switch (block.path("type").asText("")) {
      case "text", "input_text", "output_text" -> block.path("text").asText("");
      case "image", "document" -> source(block);
      case "input_image", "image_url" -> imageUrl(block.path("image_url"));
      case "tool_reference" -> "[tool " + block.path("tool_name").asText("") + "]";
      default -> block.path("text").isTextual() ? block.path("text").textValue() : block.toString();
    };
  }

  /// What stands for bytes nobody reads.
  ///
  /// @param base64 the bytes, or empty
  public static String placeholder(String kind, String mediaType, String base64) {
    long bytes = base64.length() * 3L / 4;
    var size = bytes == 0 ? "" : ", " + Math.max(1, Math.round(bytes / 1024.0)) + " KB";
    return "[" + kind + (mediaType.isEmpty() ? "" : " " + mediaType) + size + "]";
  }

  private static String source(JsonNode block) {
    var source = block.path("source").isObject() ? block.path("source") : block;
    var type = source.path("media_type").asText(source.path("mimeType").asText(""));
    return placeholder(block.path("type").textValue(), type, source.path("data").asText(""));
  }

  private static String imageUrl(JsonNode image) {
    var url = image.isTextual() ? image.textValue() : image.path("url").asText("");
    if (!url.startsWith(DATA_URL)) {
      return url.isEmpty() ? "[image]" : "[image " + url + "]";
    }
    int comma = url.indexOf(',');
    int semicolon = url.indexOf(';');
    var type =
        semicolon < 0 || semicolon > comma ? "" : url.substring(DATA_URL.length(), semicolon);
    return placeholder("image", type, url.substring(comma + 1));
  }
}
