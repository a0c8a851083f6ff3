package dev.praxis.core.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Reads a file that is one JSON value, whatever its encoding.
public final class JsonDocument {
  private static final JsonFactory JSON = JsonTree.factory();

  private JsonDocument() {}

  /// The value.
  ///
  /// @throws JsonProcessingException where it is not JSON, or ends too early
  public static JsonNode read(InputStream bytes) throws IOException {
    var utf8 = new LongStrings(TextEncoding.asUtf8(bytes));
    try (var parser = JSON.createParser(new InputStreamReader(utf8, StandardCharsets.UTF_8))) {
      if (parser.nextToken() == null) {
        throw new JsonEOFException(parser, null, "Unexpected end-of-input");
      }
      return new JsonTree(JsonTree.Fields.ALL).read(parser);
    }
  }

  /// What is wrong, continuing a sentence that begins with "the file".
  public static String inPlainWords(JsonProcessingException failure) {
    return JsonTree.inPlainWords(failure);
  }
}
