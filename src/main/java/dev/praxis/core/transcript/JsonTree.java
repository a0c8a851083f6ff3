package dev.praxis.core.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Builds the tree of one JSON value from a hostile stream: without recursion, only the fields that
/// are wanted, and no deeper and no larger than a record of a transcript can sensibly be. What lies
/// beyond is passed over; the archive has it.
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST_READ = 100_000;
  private static final int DEEPEST_KEPT = 200;
  private static final int MOST_KEPT = 1_000_000;

  private final Fields wanted;
  private boolean cut;

  /// Which fields of a record are worth keeping.
  public interface Fields {
    Fields ALL = (_, _) -> true;

    /// Whether the field is kept.
    ///
    /// @param parent name of the top-level field we are in; null at the top level itself
    /// @param name asked for the first and second level only
    boolean wants(@Nullable String parent, String name);
  }

  public JsonTree(Fields wanted) {
    this.wanted = wanted;
  }

  /// Strings and names may be of any length, for a line of any length must be read; nesting may
  /// not, for each level costs memory.
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxNumberLength(10_000)
                .maxNestingDepth(DEEPEST_READ)
                .build())
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  /// Reads the value whose first token the parser is at, up to its last token.
  public JsonNode read(JsonParser parser) throws IOException {
    var root = node(parser);
    if (root.isContainerNode()) {
      fill(root, parser);
    }
    return root;
  }

  /// As [#read], but a value that is damaged or cut off is as large as it could be read.
  JsonNode readAsFarAsItGoes(JsonParser parser) throws IOException {
    var root = node(parser);
    try {
      if (root.isContainerNode()) {
        fill(root, parser);
      }
    } catch (JsonProcessingException _) {
      return root; // what was read up to the damage is what is asked for
    }
    return root;
  }

  private void fill(JsonNode root, JsonParser parser) throws IOException {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    String topField = null;
    int kept = 0;
    cut = false;
    while (!open.isEmpty()) {
      var token = next(parser);
      if (token.isStructEnd()) {
        open.pop();
        continue;
      }
      String name = null;
      if (token == JsonToken.FIELD_NAME) {
        name = parser.currentName();
        topField = open.size() == 1 ? name : topField;
        next(parser);
      }
      if (!isWanted(open.size(), topField, name)) {
        parser.skipChildren();
        continue;
      }
      if (++kept > MOST_KEPT || open.size() >= DEEPEST_KEPT) {
        cut = true;
        parser.skipChildren();
        continue;
      }
      var child = node(parser);
      add(open.element(), name, child);
      if (child.isContainerNode()) {
        open.push(child);
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

  private boolean isWanted(int depth, @Nullable String topField, @Nullable String name) {
    return depth > 2 || name == null || wanted.wants(depth == 1 ? null : topField, name);
  }

  /// Whether the value read last was larger or deeper than what is kept.
  public boolean wasCut() {
    return cut;
  }

  private static void add(JsonNode parent, @Nullable String name, JsonNode child) {
    if (parent instanceof ObjectNode object && name != null) {
      object.set(name, child);
    } else if (parent instanceof ArrayNode array) {
      array.add(child);
    }
  }

  private static JsonNode node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> NODES.objectNode();
      case START_ARRAY -> NODES.arrayNode();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      default -> NODES.nullNode();
    };
  }

  /// What is wrong with a line, continuing a sentence that begins with "the line".
  static String inPlainWords(JsonProcessingException failure) {
    return switch (failure) {
      case JsonEOFException _ -> "ends before its JSON does";
      case StreamConstraintsException _ -> "is nested too deeply to be a record";
      default -> "is not JSON: " + firstSentence(failure) + place(failure);
    };
  }

  private static String firstSentence(JsonProcessingException failure) {
    var message = failure.getOriginalMessage();
    int end = message.indexOf(": ");
    var sentence = end > 0 ? message.substring(0, end) : message;
    return Character.toLowerCase(sentence.charAt(0))
        + sentence.substring(1, Math.min(sentence.length(), 120));
  }

  private static String place(JsonProcessingException failure) {
    var location = failure.getLocation();
    return location == null ? "" : " at character " + location.getColumnNr();
  }
}
