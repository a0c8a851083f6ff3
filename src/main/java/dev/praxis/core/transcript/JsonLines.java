package dev.praxis.core.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads a file of JSON values, one on each line, in constant memory and whatever its state:
/// damaged lines, lines that hold several values, odd encodings, and lines of any length.
public final class JsonLines {
  private static final JsonFactory JSON = JsonTree.factory();

  private static final String TOO_MUCH =
      "the line holds more than anybody could read; what is beyond stays in the archive";

  private final JsonTree tree;
  private final Values values;
  private long records;
  private long unreadable;

  /// Hears of each value, and of each line or rest of a line that is none.
  public interface Values {
    void value(long line, JsonNode value);

    void unreadable(long line, String reason, String excerpt);
  }

  public JsonLines(JsonTree tree, Values values) {
    this.tree = tree;
    this.values = values;
  }

  /// Reads to the end. One instance reads one file.
  public TranscriptFormat.Counts read(InputStream bytes) throws IOException {
    var lines = new ByteLines(TextEncoding.asUtf8(bytes));
    long nonBlank = 0;
    while (lines.next()) {
      if (!lines.blank()) {
        nonBlank++;
        read(lines);
      }
    }
    return new TranscriptFormat.Counts(nonBlank, records, unreadable);
  }

  private void read(ByteLines lines) throws IOException {
    long before = records;
    var failure = lines.whole() ? readWhole(lines) : readLong(lines);
    if (failure != null) {
      values.unreadable(lines.number(), reason(lines, failure, records > before), lines.excerpt());
      unreadable += records == before ? 1 : 0;
    } else if (lines.zeroesBefore() > 0) {
      values.unreadable(lines.number(), zeroes(lines.zeroesBefore()), "");
    }
  }

  /// Bytes that are no UTF-8 stop the parser; read as characters, with a mark in their place, they
  /// don't.
  private @Nullable JsonProcessingException readWhole(ByteLines lines) throws IOException {
    long before = records;
    try (var parser = JSON.createParser(lines.buffer(), lines.start(), lines.length())) {
      var failure = readValues(parser, lines.number(), 0);
      if (failure == null) {
        return null;
      }
    }
    var again = new ByteArrayInputStream(lines.buffer(), lines.start(), lines.length());
    try (var parser = JSON.createParser(characters(again))) {
      return readValues(parser, lines.number(), records - before);
    }
  }

  private @Nullable JsonProcessingException readLong(ByteLines lines) throws IOException {
    try (var parser = JSON.createParser(characters(new LongStrings(lines.longLine())))) {
      return readValues(parser, lines.number(), 0);
    }
  }

  private static Reader characters(InputStream utf8) {
    return new InputStreamReader(utf8, StandardCharsets.UTF_8);
  }

  /// @param known values of this line that were handed on before
  private @Nullable JsonProcessingException readValues(JsonParser parser, long line, long known)
      throws IOException {
    long seen = 0;
    try {
      while (parser.nextToken() != null) {
        var value = tree.read(parser);
        if (seen++ >= known) {
          records++;
          values.value(line, value);
          if (tree.wasCut()) {
            values.unreadable(line, TOO_MUCH, "");
          }
        }
      }
      return null;
    } catch (JsonProcessingException e) {
      return e;
    }
  }

  private static String zeroes(int count) {
    return "the line begins with %d zero bytes, as a crash leaves them; what follows them is read"
        .formatted(count);
  }

  private static String reason(ByteLines lines, JsonProcessingException failure, boolean partly)
      throws IOException {
    if (lines.lastWithoutNewline() && "{[\"".indexOf(lines.excerpt().charAt(0)) >= 0) {
      return "the file ends in the middle of this line"
          + " (the agent may still be writing, or it crashed)";
    }
    return (partly ? "the rest of the line " : "the line ") + JsonTree.inPlainWords(failure);
  }
}
