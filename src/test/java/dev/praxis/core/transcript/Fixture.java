package dev.praxis.core.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Transcripts written for tests, one of each format, in which every kind of record stands.
public final class Fixture {
  private Fixture() {}

  public static String text(String name) {
    try (var in = Fixture.class.getResourceAsStream("/transcripts/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What the format tells of a fixture, read from a file of its name.
  public static Told told(TranscriptFormat format, String name) {
    return Told.of(format, Path.of(name), text(name).getBytes(StandardCharsets.UTF_8));
  }
}
