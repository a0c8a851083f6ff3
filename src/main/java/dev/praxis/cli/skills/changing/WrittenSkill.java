package dev.praxis.cli.skills.changing;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.written.SkillForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A skill somebody wrote into a file, or into standard input.
final class WrittenSkill {
  private static final int MOST_BYTES = 1_000_000;

  private WrittenSkill() {}

  /// @param file `-` for standard input
  static SkillText read(Path file) {
    try {
      return SkillForm.read(text(bytes(file), file));
    } catch (CharacterCodingException e) {
      throw new Problem(file + " is no text in UTF-8.", "Save it as UTF-8, then try again.", e);
    } catch (IOException e) {
      throw new Problem(
          "The skill in " + file + " cannot be read.", "Check the name of the file.", e);
    }
  }

  /// Standard input stays open: it is not ours.
  private static byte[] bytes(Path file) throws IOException {
    if (file.toString().equals("-")) {
      return System.in.readNBytes(MOST_BYTES + 1);
    }
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(MOST_BYTES + 1);
    }
  }

  private static String text(byte[] bytes, Path file) throws CharacterCodingException {
    if (bytes.length > MOST_BYTES) {
      throw new Problem(
          file + " is larger than a skill can be.", "Name a file of at most a million bytes.");
    }
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
