package dev.praxis.core.connect.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.Problem;
import dev.praxis.core.connect.config.JsonPlace.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON object as agents read it, with comments and trailing commas, and where its values stand.
record JsonText(String text, ObjectNode value, JsonPlace root) {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// @throws Problem where it is damaged, says a key twice, or is no object
  static JsonText read(Path file, String text) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return new JsonText(text, object, places(text));
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var where =
          at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new Problem(
          "%s is no JSON that can be relied on: %s%s."
              .formatted(file, firstSentence(e.getOriginalMessage()), where),
          "Mend it, then connect again; nothing was written.",
          e);
    }
    throw new Problem(
        "%s holds no JSON object at its top.".formatted(file),
        "Look at the file; nothing was written.");
  }

  private static String firstSentence(String message) {
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end)).strip();
  }

  private static JsonPlace places(String text) {
    try (var parser = MAPPER.createParser(text.toCharArray())) {
      parser.nextToken();
      return place(parser, start(parser));
    } catch (IOException e) {
      throw new UncheckedIOException("it was read before", e);
    }
  }

  /// @param head where the key of the current value begins
  private static JsonPlace place(JsonParser parser, int head) throws IOException {
    int start = start(parser);
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      var members = members(parser);
      return new JsonPlace(Kind.OBJECT, head, start, end(parser), members, List.of());
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      var elements = elements(parser);
      return new JsonPlace(Kind.ARRAY, head, start, end(parser), Map.of(), elements);
    }
    parser.finishToken();
    return new JsonPlace(Kind.SCALAR, head, start, end(parser), Map.of(), List.of());
  }

  private static Map<String, JsonPlace> members(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, JsonPlace>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int head = start(parser);
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, place(parser, head));
    }
    return members;
  }

  private static List<JsonPlace> elements(JsonParser parser) throws IOException {
    var elements = new ArrayList<JsonPlace>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(place(parser, start(parser)));
    }
    return elements;
  }

  private static int start(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static int end(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  /// Whether everything `wanted` says is said by `there`, which may say more.
  static boolean covers(JsonNode there, JsonNode wanted) {
    if (!wanted.isObject() || !there.isObject()) {
      return wanted.equals(there);
    }
    return wanted.properties().stream()
        .allMatch(each -> {
          var said = there.get(each.getKey());
          return said != null && covers(said, each.getValue());
        });
  }
}
