package dev.praxis.core.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

  /// The object that a text holds, as some agents put one into a string; a missing node where it
  /// holds anything else.
  public static JsonNode object(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return MissingNode.getInstance();
    }
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      var object = new JsonTree(JsonTree.Fields.ALL).read(parser);
      return parser.nextToken() == null ? object : MissingNode.getInstance();
    } catch (IOException _) {
      return MissingNode.getInstance(); // then it is a text like any other
    }
  }

  /// What can be told of a value that may be cut off anywhere: its fields up to there. A missing
  /// node for what is no JSON at all.
  public static JsonNode beginning(String text) {
    try (var parser = JSON.createParser(text)) {
      return parser.nextToken() == null
          ? MissingNode.getInstance()
          : new JsonTree(JsonTree.Fields.ALL).readAsFarAsItGoes(parser);
    } catch (IOException _) {
      return MissingNode.getInstance(); // what is no JSON is of no format that is
    }
  }

  /// What is wrong, continuing a sentence that begins with "the file".
  public static String inPlainWords(JsonProcessingException failure) {
    return JsonTree.inPlainWords(failure);
  }
}
