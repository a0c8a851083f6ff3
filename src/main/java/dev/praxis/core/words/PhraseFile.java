package dev.praxis.core.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list of wordings that comes with the program, one a line; lines that begin with `# ` are
/// comments.
public final class PhraseFile {
  private PhraseFile() {}

  /// The lines without white space around them, in their order.
  ///
  /// @param place of the resource, like `/rules/attacks.txt`
  public static List<String> lines(String place) {
    try (var stream = PhraseFile.class.getResourceAsStream(place)) {
      if (stream == null) {
        throw new IllegalStateException(place + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
