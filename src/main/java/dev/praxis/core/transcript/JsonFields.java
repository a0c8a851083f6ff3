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

  /// Names with the values that are text; every other value is the empty text. Empty for what is no
  /// object; as far as it goes where the text is cut or damaged.
  public static Map<String, String> ofObject(String text) {
    var fields = new LinkedHashMap<String, String>();
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        fields.put(name, "");
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getText());
        }
        parser.skipChildren();
      }
    } catch (IOException _) {
      return fields; // what was read up to the damage is what is asked for
    }
    return fields;
  }
}
