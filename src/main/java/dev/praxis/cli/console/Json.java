package dev.praxis.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/// Writes a reply as one JSON document in UTF-8.
final class Json {
  private final ObjectWriter writer =
      JsonMapper.builder()
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build()
          .writerWithDefaultPrettyPrinter();

  /// By way of a string, because only Java's own encoder survives half a surrogate pair, which a
  /// transcript may well hold.
  byte[] bytes(Object document) {
    try {
      return (writer.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "a reply cannot be written: " + document.getClass().getName(), e);
    }
  }
}
