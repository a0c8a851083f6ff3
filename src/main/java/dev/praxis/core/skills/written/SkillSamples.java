package dev.praxis.core.skills.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The skills that come with the program: `sample-sessions/skills.json`.
public final class SkillSamples {
  private static final String RESOURCE = "/sample-sessions/skills.json";

  private SkillSamples() {}

  public static List<SkillDraft> read() {
    try (var stream = SkillSamples.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the sample skills are missing from the program");
      }
      return new SkillReader().read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
