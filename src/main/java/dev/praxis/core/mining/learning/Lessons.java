package dev.praxis.core.mining.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.mining.learning.TaughtStore.Taught;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What tags can be learned from, by tag.
///
/// @param decided by the curator, and nothing else
/// @param all the same, and the examples that tags are shipped with or defined by
record Lessons(Map<String, Taught> decided, Map<String, Taught> all) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Lessons of(Handle handle, Taxonomy taxonomy) {
    var decided = TaughtStore.taught(handle);
    Map<String, Taught> all = new TreeMap<>();
    decided.forEach((tag, taught) -> all.put(tag, taught.copy()));
    taxonomy
        .entries()
        .forEach((tag, entry) -> {
          var lesson = all.computeIfAbsent(tag, _ -> new Taught());
          entry.examples().forEach(text -> lesson.accepted().add(Clue.of(text)));
          entry.counterexamples().forEach(text -> lesson.refused().add(Clue.of(text)));
        });
    TaughtStore.definedByExamples(handle)
        .forEach((tag, definition) -> {
          var lesson = all.computeIfAbsent(tag, _ -> new Taught());
          var json = json(definition);
          json.path("positive").forEach(text -> lesson.accepted().add(Clue.of(text.asText())));
          json.path("negative").forEach(text -> lesson.refused().add(Clue.of(text.asText())));
        });
    return new Lessons(decided, all);
  }

  /// Whether the curator has decided enough of a tag to learn it.
  boolean canTeach(String tag) {
    var own = decided.getOrDefault(tag, new Taught());
    return TagClassifier.canLearn(own.accepted().size(), own.refused().size());
  }

  private static JsonNode json(String definition) {
    try {
      return JSON.readTree(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the definition of a tag cannot be read: " + definition, e);
    }
  }
}
