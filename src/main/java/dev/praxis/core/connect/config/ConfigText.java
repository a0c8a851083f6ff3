package dev.praxis.core.connect.config;

import dev.praxis.core.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The text of a configuration file, which gives back the very bytes it was read from.
///
/// @param marked whether it begins with a byte order mark
public record ConfigText(boolean marked, String text) {
  private static final String MARK = "\uFEFF";

  public static final ConfigText NONE = new ConfigText(false, "");

  /// Reads UTF-8, the encoding of all agents.
  ///
  /// @throws Problem where the bytes are no UTF-8
  public static ConfigText of(Path file, byte[] bytes) {
    try {
      var all =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean marked = all.startsWith(MARK);
      return new ConfigText(marked, marked ? all.substring(MARK.length()) : all);
    } catch (CharacterCodingException e) {
      throw new Problem(
          "%s is not UTF-8 text.".formatted(file),
          "Save it as UTF-8, then connect again; nothing was written.",
          e);
    }
  }

  public ConfigText with(String other) {
    return new ConfigText(marked, other);
  }

  public byte[] bytes() {
    return ((marked ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
