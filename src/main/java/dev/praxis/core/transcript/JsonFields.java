package dev.praxis.core.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The top-level fields of an object that may be cut off anywhere, for recognising what it is.
public final class JsonFields {
  private static final JsonFactory JSON = JsonTree.factory();

  private JsonFields() {}

  /// Names with the values that are text; a list is told as `[`, an object as `{`, any other value
  /// as the empty text. Empty for what is no object; as far as it goes where the text is cut or
  /// damaged.
  public static Map<String, String> ofObject(String text) {
    var fields = new LinkedHashMap<String, String>();
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (value == null) {
          fields.put(name, "");
          return fields;
        }
        fields.put(
            name,
            switch (value) {
              case VALUE_STRING -> parser.getText();
              case START_ARRAY, START_OBJECT -> value.asString();
              default -> "";
            });
        parser.skipChildren();
      }
    } catch (IOException _) {
      return fields; // what was read up to the damage is what is asked for
    }
    return fields;
  }
}
