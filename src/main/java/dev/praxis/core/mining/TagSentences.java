package dev.praxis.core.mining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What well-known tags mean in plain words, from the shipped rule catalogue.
final class TagSentences {
  private final Map<String, String> sentences;

  TagSentences() {
    try (var json = TagSentences.class.getResourceAsStream("/rules/catalogue.json")) {
      if (json == null) {
        throw new IllegalStateException("the rule catalogue is missing from the program");
      }
      var known = new HashMap<String, String>();
      for (var entry : new ObjectMapper().readTree(json).path("entries")) {
        known.put(entry.path("tag").asText(), entry.path("sentence").asText());
      }
      sentences = Map.copyOf(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> known() {
    return sentences.keySet();
  }

  /// What a tag means.
  ///
  /// @param own what the workspace says itself; empty if nothing
  String of(String tag, String own) {
    return own.isBlank() ? sentences.getOrDefault(tag, inWords(tag)) : own;
  }

  /// `flaky_network_once` as `Flaky network once.`
  private static String inWords(String tag) {
    var words = tag.replace('_', ' ').strip();
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
