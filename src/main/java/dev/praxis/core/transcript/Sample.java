package dev.praxis.core.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The beginning of a file, by which its format is recognised. What is asked of it is found out
/// once; not for use by several threads.
public final class Sample {
  private static final int LINES = 20;

  private final String start;
  private final boolean whole;
  private @Nullable JsonNode document;
  private @Nullable List<JsonNode> records;

  /// @param start at most the first 64 KB as text
  /// @param whole the file ends within `start`
  public Sample(String start, boolean whole) {
    this.start = start;
    this.whole = whole;
  }

  public String start() {
    return start;
  }

  public boolean whole() {
    return whole;
  }

  /// The file as one JSON value, as far as the sample goes; a missing node where it is none.
  public JsonNode document() {
    var known = document;
    if (known == null) {
      known = JsonDocument.beginning(start);
      document = known;
    }
    return known;
  }

  /// Whether the first line that is not blank holds a whole object, as far as the sample goes.
  public boolean startsWithObjectOnOneLine() {
    var lines = start.lines().filter(line -> !line.isBlank()).limit(2).toList();
    return !lines.isEmpty()
        && (JsonDocument.object(lines.getFirst()).isObject() || (lines.size() == 1 && !whole));
  }

  /// The objects on the first lines, one each, the last perhaps cut off.
  public List<JsonNode> records() {
    var known = records;
    if (known == null) {
      known =
          start
              .lines()
              .filter(line -> !line.isBlank())
              .limit(LINES)
              .map(JsonDocument::beginning)
              .filter(JsonNode::isObject)
              .toList();
      records = known;
    }
    return known;
  }

  /// Of the first bytes of a file, in whatever encoding they are.
  public static Sample of(byte[] start, boolean whole) {
    var encoding = TextEncoding.of(start);
    int mark = encoding.markBytes();
    return new Sample(new String(start, mark, start.length - mark, encoding.charset()), whole);
  }
}
