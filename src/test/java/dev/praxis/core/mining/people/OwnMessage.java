package dev.praxis.core.mining.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;

/// A message of `labels/own-messages.tsv`, written for these tests and labelled by its writer.
///
/// @param labels as in `labels/README.md`; empty where it is an ordinary message
record OwnMessage(String language, String scene, Set<String> labels, String text) {
  static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ru");

  /// Half of the messages are there to tune on, the other half to score only.
  boolean isToScore() {
    var hash = new CRC32();
    hash.update((language + text).getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % 2 == 1;
  }

  boolean is(String label) {
    return labels.contains(label);
  }

  /// The half to tune on, and the half to score on.
  static List<OwnMessage> all() {
    return of("/labels/own-messages.tsv");
  }

  /// More to fit the weights to, never scored.
  static List<OwnMessage> training() {
    return of("/labels/own-training.tsv");
  }

  private static List<OwnMessage> of(String resource) {
    var messages = new ArrayList<OwnMessage>();
    for (var line : lines(resource)) {
      var parts = line.split("\t", 4);
      var labels = parts[2].equals("none") ? Set.<String>of() : Set.of(parts[2].split(","));
      messages.add(new OwnMessage(parts[0], parts[1], labels, parts[3].replace("\\n", "\n")));
    }
    return messages;
  }

  private static List<String> lines(String resource) {
    try (var stream =
        Objects.requireNonNull(OwnMessage.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
