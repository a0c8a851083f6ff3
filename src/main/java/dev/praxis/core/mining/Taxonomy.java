package dev.praxis.core.mining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The failure tags that come with the program: what each means, and what shows it. From the
/// shipped catalogue.
public final class Taxonomy {
  private final Map<String, Entry> entries;

  /// One tag.
  ///
  /// @param sentence what goes wrong, in plain words
  /// @param examples what a person says, or a tool answers, where it goes wrong
  /// @param counterexamples what sounds like it and is not
  public record Entry(String sentence, List<String> examples, List<String> counterexamples) {
    public Entry {
      examples = List.copyOf(examples);
      counterexamples = List.copyOf(counterexamples);
    }
  }

  public Taxonomy() {
    try (var json = Taxonomy.class.getResourceAsStream("/rules/catalogue.json")) {
      if (json == null) {
        throw new IllegalStateException("the rule catalogue is missing from the program");
      }
      var known = new LinkedHashMap<String, Entry>();
      for (var entry : new ObjectMapper().readTree(json).path("entries")) {
        known.put(
            entry.path("tag").asText(),
            new Entry(
                entry.path("sentence").asText(),
                texts(entry.path("examples")),
                texts(entry.path("counterexamples"))));
      }
      entries = Map.copyOf(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> tags() {
    return entries.keySet();
  }

  /// By tag.
  public Map<String, Entry> entries() {
    return entries;
  }

  /// What a tag means.
  ///
  /// @param own what the workspace says itself; empty if nothing
  String sentence(String tag, String own) {
    var shipped = entries.get(tag);
    return !own.isBlank() ? own : shipped == null ? inWords(tag) : shipped.sentence();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /// `flaky_network_once` as `Flaky network once.`
  private static String inWords(String tag) {
    var words = tag.replace('_', ' ').strip();
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
