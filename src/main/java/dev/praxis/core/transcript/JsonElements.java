package dev.praxis.core.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Reads a file that is one JSON list, or one object with a list in it, element by element: only
/// one element is in memory at a time, and those before a damaged place are read.
public final class JsonElements {
  private static final JsonFactory JSON = JsonTree.factory();
  private static final String TOO_MUCH =
      "the message holds more than anybody could read; what is beyond stays in the archive";

  private final JsonTree tree = new JsonTree(JsonTree.Fields.ALL);
  private final String list;
  private final JsonLines.Values values;
  private final Header header;
  private long elements;

  /// Hears of what stands around the list.
  public interface Header {
    Header NONE = (_, _) -> {};

    /// A field beside the list. One that stands behind it is told when all elements are.
    void field(String name, JsonNode value);
  }

  /// @param list name of the list; a file that is a list itself is read whatever the name
  /// @param values hears of each element, by its 1-based number in the place of a line
  public JsonElements(String list, JsonLines.Values values, Header header) {
    this.list = list;
    this.values = values;
    this.header = header;
  }

  /// Reads to the end, or to the first damage. One instance reads one file.
  ///
  /// @return records: the elements, and one for an object around them
  public TranscriptFormat.Counts read(InputStream bytes) throws IOException {
    var utf8 = new LongStrings(TextEncoding.asUtf8(bytes));
    long around = 0;
    try (var parser = JSON.createParser(new InputStreamReader(utf8, StandardCharsets.UTF_8))) {
      var first = next(parser);
      if (first == JsonToken.START_ARRAY) {
        readList(parser);
      } else if (first == JsonToken.START_OBJECT) {
        around = 1;
        readObject(parser);
      }
    } catch (JsonProcessingException e) {
      values.unreadable(elements + 1, reason(e), "");
    }
    return new TranscriptFormat.Counts(0, elements + around, 0);
  }

  private void readObject(JsonParser parser) throws IOException {
    while (next(parser) == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = next(parser);
      if (name.equals(list) && token == JsonToken.START_ARRAY) {
        readList(parser);
      } else {
        header.field(name, tree.read(parser));
      }
    }
  }

  private void readList(JsonParser parser) throws IOException {
    while (next(parser) != JsonToken.END_ARRAY) {
      var element = tree.read(parser);
      values.value(++elements, element);
      if (tree.wasCut()) {
        values.unreadable(elements, TOO_MUCH, "");
      }
    }
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    var token = parser.nextToken();
    if (token == null) {
      throw new JsonEOFException(parser, null, "Unexpected end-of-input");
    }
    return token;
  }

  private static String reason(JsonProcessingException failure) {
    int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
    return "the file " + JsonTree.inPlainWords(failure) + " of line " + line;
  }
}
